import { caseId } from '../../../cases/case';
import { opening } from '../../../cases/opened';
import { ways } from '../../../cases/procedures';
import { viewOf } from '../../../cases/view';
import { handle } from '../../../entry/serve';
import { requireSeen } from '../seen';

/** One case by its id, or by what it is about: of several procedures the first that has one. */
export const get = handle('case.get', async (input, context) => {
  const { caller, db, now } = context;
  const ids =
    'caseId' in input
      ? [input.caseId]
      : ways.flatMap(({ setting, procedures }) =>
          procedures
            .filter(({ id, about }) => about === input.kind && (input.procedure ?? id) === id)
            .map(({ id, about }) =>
              caseId({ programme: setting.programme, procedure: id, about: { kind: about, id: input.id } }),
            ),
        );
  const found = new Map((await db.getMany('cases', ids)).map((doc) => [doc._id, doc]));
  const doc = requireSeen(
    caller,
    ids.map((id) => found.get(id)).find((one) => one !== undefined),
  );
  return viewOf(db, await opening(context, doc), caller, now);
});
