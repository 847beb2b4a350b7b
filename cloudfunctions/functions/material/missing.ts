import { missingMaterials, type MissingMaterial } from '../../domain/material';
import { checkOf, rulesFor, type MaterialFileDoc, type MaterialsDoc, type SessionDoc } from '../../records';

type Handed = Pick<MaterialFileDoc, 'kind' | 'photoKind' | 'removedAt' | 'check'>;

/** What is still missing of a session's materials, and what it is worth (R-MATERIAL). */
export function missingOf(
  session: SessionDoc,
  recording: MaterialsDoc['recording'],
  files: readonly Handed[],
  signed: number,
  feedbackAnswers: number,
): MissingMaterial[] {
  const present = files.filter((file) => file.removedAt === null && checkOf(file) !== 'refused');
  return missingMaterials(rulesFor(session.endAt), {
    register: signed > 0 || present.some((file) => file.kind === 'register'),
    feedbackAnswers,
    slides: present.some((file) => file.kind === 'courseware'),
    photos: present.flatMap((file) => (file.kind === 'photo' && file.photoKind ? [file.photoKind] : [])),
    recordedMinutes: recording?.minutes ?? 0,
    classHours: String(session.classHours),
  });
}
