export type ReadCode = { kind: 'rotating'; text: string } | { kind: 'poster'; scene: string };

/**
 * What was scanned: the rotating code's text, or a poster's mini-program code or link, which both carry a `scene`
 * (R-ATTEND 5). Anything else goes to the server as it is, so that a wrong scan leaves its record.
 */
export function readCode(text: string): ReadCode {
  const scene = /[?&]scene=([^&#]+)/.exec(text)?.[1];
  return scene ? { kind: 'poster', scene: decodeURIComponent(scene) } : { kind: 'rotating', text };
}
