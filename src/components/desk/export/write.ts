import writeBook from 'write-excel-file/universal';
import type { Book } from './sheet';

/** The bytes of a workbook. In a part of its own: the library is loaded when the first file is made. */
export const bytesOf = ({ data, ...options }: Book): Promise<Blob> => writeBook(data as never, options).toBlob();
