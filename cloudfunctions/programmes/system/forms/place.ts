import type { Fields } from '../../../mechanisms/form';

/** A place where something is taught: of an institution's application, or a session's venue. */
export const place = {
  name: { kind: 'text', max: 80, label: { zh: '名称', en: 'Name' } },
  address: { kind: 'text', max: 160, label: { zh: '地址', en: 'Address' } },
  capacity: { kind: 'figure', least: 1, most: 5000, label: { zh: '座位数', en: 'Seats' } },
  position: {
    kind: 'place',
    optional: true,
    beside: true,
    label: { zh: '坐标（选填）', en: 'Position (optional)' },
    hint: { zh: '纬度, 经度；张贴码签到时核对位置', en: 'latitude, longitude; checked with the poster code' },
  },
} as const satisfies Fields;
