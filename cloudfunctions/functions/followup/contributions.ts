import type { Contributions } from '../../domain/followup';
import { unseal } from '../../platform/secrets';
import type { DrawDoc } from '../../records';

/** Both contributions, opened; null while one is missing. */
export function openedContributions({ evaluator, bureau }: DrawDoc): Contributions | null {
  if (evaluator === null || bureau === null) return null;
  return { evaluator: unseal('DRAW_KEY', evaluator.sealed), bureau: unseal('DRAW_KEY', bureau.sealed) };
}
