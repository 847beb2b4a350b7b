import type { Format } from './format';
import { unusable } from './unusable';

/** What endings promise. Plain text and pages pass for one another: both are read by what is in them. */
const PROMISED: Record<string, readonly Format[]> = {
  docx: ['docx'],
  docm: ['docx'],
  pdf: ['pdf'],
  html: ['html', 'txt'],
  htm: ['html', 'txt'],
  txt: ['txt', 'html'],
};
const NAMES: Record<Format, string> = { docx: 'Word 文档', pdf: 'PDF', html: '网页', txt: '纯文字' };
/** Endings of other programs: what bears one and holds text has the wrong name. */
const OTHERS = new Set(
  'doc wps xls xlsx et ppt pptx dps rtf ofd odt zip rar 7z gz exe png jpg jpeg gif bmp tif tiff webp heic mp4 mp3'.split(
    ' ',
  ),
);

/** Throws Unusable when the name's ending promises something else than the file is; names without a known ending promise nothing. */
export function checkName(fileName: string, format: Format): void {
  const dot = fileName.lastIndexOf('.');
  const ending =
    dot < 0
      ? ''
      : fileName
          .slice(dot + 1)
          .trim()
          .toLowerCase();
  const promised = Object.hasOwn(PROMISED, ending) ? PROMISED[ending] : OTHERS.has(ending) ? [] : undefined;
  if (promised === undefined || promised.includes(format)) return;
  throw unusable(`文件名以 .${ending} 结尾，内容却是${NAMES[format]}，请确认没有选错文件，改正文件名后再上传`);
}
