import type { Judgement } from '../../contract/evaluation';
import { LIMITS } from '../../contract/lists';
import { DomainError } from '../../domain/errors';
import type { JudgedChange, SessionEvidence } from '../../domain/score';
import { remarksOn, type Remark } from '../../mechanisms/plausibility';
import type { LectureHallRules, PhotoKindId } from '../../programmes';
import { mustBeListed, type MaterialFileDoc } from '../../records';
import type { SessionFacts } from './facts';
import type { JudgedHeads } from './judged-heads';

const MINUTE = 60_000;
const outOfBand = (what: string): DomainError => new DomainError('JUDGEMENT_OUT_OF_BAND', { what });

/** A remark on a judged figure and why the evaluator keeps to it; '' where no reason is asked for. */
export type ExplainedRemark = Pick<Remark, 'key' | 'level' | 'text' | 'clause'> & { reason: string };

export interface Judged {
  evidence: SessionEvidence;
  remarks: ExplainedRemark[];
  /** What differs from what was handed in, or is unusual, without a reason. */
  unexplained: string[];
}

type Explain = (what: string, given: string | undefined) => string;

interface Judging {
  facts: SessionFacts;
  judgement: Judgement;
  rules: LectureHallRules;
  by: string;
  explain: Explain;
}

/** Each photo of the session: as what it was handed in and what it is taken for, null where it is not accepted. A photo counts once. */
function photosOf({ facts: { files }, judgement, rules, by, explain }: Judging) {
  const kinds = rules.parameters.photoKinds.value;
  const photos = files.filter((file) => file.kind === 'photo');
  const rows = judgement.acceptedPhotos;
  const ids = new Set(photos.map((photo) => photo._id));
  if ([...rows, ...judgement.rejectedPhotos].some(({ materialId }) => !ids.has(materialId))) {
    throw outOfBand('有照片不属于本期课程');
  }
  if (new Set(rows.map(({ materialId }) => materialId)).size !== rows.length) throw outOfBand('同一张照片只能计一次');
  const labelOf = (id: string): string => kinds.find((kind) => kind.id === id)?.label ?? id;
  const accepted: PhotoKindId[] = rows.map(({ photoKind }) =>
    mustBeListed('judgement.acceptedPhotos', photoKind, kinds),
  );
  const changeOf = (photo: MaterialFileDoc): JudgedChange[] => {
    const row = rows.find(({ materialId }) => materialId === photo._id);
    if (row && (photo.photoKind === null || row.photoKind === photo.photoKind)) return [];
    const rejected = judgement.rejectedPhotos.find(({ materialId }) => materialId === photo._id);
    const label = `照片 ${photo.name}`;
    const from = photo.photoKind === null ? '未注明' : labelOf(photo.photoKind);
    const to = row ? labelOf(row.photoKind) : '不予认可';
    const reason = explain(`${label}：${from} → ${to}`, row ? row.reason : rejected?.reason);
    return [{ part: 'photos', label, from, to, value: row ? 1 : 0, by, reason }];
  };
  return { accepted, changes: photos.flatMap(changeOf) };
}

/** Slides that were handed in and are not accepted; completeness below its points says why. */
function coursewareChanges({ facts: { files }, judgement, rules, by, explain }: Judging): JudgedChange[] {
  const handedIn = files.some((file) => file.kind === 'courseware');
  if (judgement.slidesAccepted && !handedIn) throw outOfBand('本期没有报送课件');
  const full = rules.parameters.coursewarePoints.value.completeness;
  if (judgement.slidesAccepted && judgement.completeness < full) {
    explain(`课件完整性 ${full} → ${judgement.completeness}`, judgement.completenessReason);
  }
  if (judgement.slidesAccepted || !handedIn) return [];
  const reason = explain('课件 已报送 → 不予认可', judgement.slidesReason || judgement.completenessReason);
  return [{ part: 'courseware', label: '课件', from: '已报送', to: '不予认可', value: 0, by, reason }];
}

function recordingChanges({ facts: { materials }, judgement, by, explain }: Judging): JudgedChange[] {
  const handedIn = materials?.recording?.minutes ?? 0;
  const judged = judgement.recordedMinutes;
  if (judged === null || judged.value === handedIn) return [];
  const reason = explain(`录像分钟数 ${handedIn} → ${judged.value}`, judged.reason);
  const [from, to] = [String(handedIn), String(judged.value)];
  return [{ part: 'recording', label: '录像分钟数', from, to, value: judged.value, by, reason }];
}

/** What the figures beside a judged one make of it: impossible ones are refused, unusual ones ask for a reason (`plausibility` of the programme). */
function remarksOf({ facts, judgement, rules, explain }: Judging, { scored }: JudgedHeads): ExplainedRemark[] {
  const { heads, materials, session } = facts;
  const { screenshotHeads: screenshot, moves } = judgement;
  const checks = rules.parameters.plausibility.value;
  const most = Math.max(heads.signIn, heads.scan, heads.roster.length);
  const seats = session.venues.reduce((sum, venue) => sum + venue.capacity, 0);
  const handedIn = materials?.recording?.minutes ?? 0;
  const minutes = judgement.recordedMinutes?.value ?? handedIn;
  const remarks = [
    ...remarksOn(checks, 'screenshot', String(screenshot), {
      screenshot,
      most,
      seats,
      room: Math.max(most, seats),
      over: screenshot - Math.max(most, seats),
      actual: scored.actual,
    }),
    ...remarksOn(checks, 'recording', String(minutes), {
      minutes,
      handedIn,
      over: minutes - handedIn,
      session: Math.round((session.endAt - session.startAt) / MINUTE),
    }),
    ...remarksOn(checks, 'moves', String(moves.length), { moves: moves.length }),
  ];
  const impossible = remarks.filter(({ level }) => level === 'refused');
  if (impossible.length > 0) throw outOfBand(impossible.map(({ text }) => text).join('；'));
  return remarks.map(({ key, level, text, clause }) => {
    const given = judgement.explained.find((one) => one.key === key)?.reason;
    return { key, level, text, clause, reason: level === 'reason' ? explain(text, given) : '' };
  });
}

/**
 * Joins what is on record with what the evaluator judged, every change with what was handed in, what it is now, why and by whom (R-SCORE 7). `fallback`: the
 * reason of a correction or of the answer to an objection, which explains what has none of its own. JUDGEMENT_OUT_OF_BAND where the two do not fit.
 */
export function evidenceFor(
  rules: LectureHallRules,
  facts: SessionFacts,
  judgement: Judgement,
  judgedHeads: JudgedHeads,
  by: string,
  fallback = '',
): Judged {
  const unexplained: string[] = [];
  const explain: Explain = (what, given) => {
    const reason = given?.trim() || fallback.trim();
    if (reason.length < LIMITS.reasonMinimum) unexplained.push(what);
    return reason;
  };
  const judging: Judging = { facts, judgement, rules, by, explain };
  const { session, followup } = facts;
  const photos = photosOf(judging);
  const remarks = remarksOf(judging, judgedHeads);
  const screenshot = remarks.filter(({ level, key }) => level === 'reason' && key.startsWith('screenshot'));
  return {
    evidence: {
      modeId: session.mode,
      classHours: String(session.classHours),
      heads: judgedHeads.scored,
      validAnswers: judgedHeads.validAnswers,
      slidesAccepted: judgement.slidesAccepted,
      completeness: { value: String(judgement.completeness), by, reason: judgement.completenessReason || fallback },
      acceptedPhotos: photos.accepted,
      recordedMinutes: judgement.recordedMinutes?.value ?? facts.materials?.recording?.minutes ?? 0,
      followup: {
        called: followup.called,
        reached: followup.reached,
        tookPart: followup.tookPart,
        ratings: followup.ratings,
      },
      moves: judgement.moves.map(({ part, to, reason }) => ({ part, to: String(to), by, reason })),
      changes: [
        ...judgedHeads.changes,
        ...screenshot.map(({ text, reason }): JudgedChange => ({
          part: 'attendance',
          label: text,
          from: String(judgedHeads.scored.actual),
          to: String(judgement.screenshotHeads),
          value: judgement.screenshotHeads,
          by,
          reason,
        })),
        ...coursewareChanges(judging),
        ...photos.changes,
        ...recordingChanges(judging),
      ],
    },
    remarks,
    unexplained,
  };
}
