/**
 * Areas by their six digits (GB/T 2260): the provinces, and the prefectures of those that the documents are about. The codes of 满洲里 and 二连浩特
 * lie within 呼伦贝尔 and 锡林郭勒.
 */
export const AREA_NAMES: Readonly<Record<string, string>> = {
  '150000': '内蒙古自治区',
  '150100': '呼和浩特市',
  '150200': '包头市',
  '150300': '乌海市',
  '150400': '赤峰市',
  '150500': '通辽市',
  '150600': '鄂尔多斯市',
  '150700': '呼伦贝尔市',
  '150781': '满洲里市',
  '150800': '巴彦淖尔市',
  '150900': '乌兰察布市',
  '152200': '兴安盟',
  '152500': '锡林郭勒盟',
  '152501': '二连浩特市',
  '152900': '阿拉善盟',
  '110000': '北京市',
  '120000': '天津市',
  '130000': '河北省',
  '140000': '山西省',
  '140100': '太原市',
  '210000': '辽宁省',
  '220000': '吉林省',
  '230000': '黑龙江省',
  '310000': '上海市',
  '320000': '江苏省',
  '330000': '浙江省',
  '340000': '安徽省',
  '350000': '福建省',
  '360000': '江西省',
  '370000': '山东省',
  '371500': '聊城市',
  '410000': '河南省',
  '420000': '湖北省',
  '430000': '湖南省',
  '440000': '广东省',
  '450000': '广西壮族自治区',
  '460000': '海南省',
  '500000': '重庆市',
  '510000': '四川省',
  '520000': '贵州省',
  '530000': '云南省',
  '530100': '昆明市',
  '540000': '西藏自治区',
  '610000': '陕西省',
  '620000': '甘肃省',
  '630000': '青海省',
  '640000': '宁夏回族自治区',
  '650000': '新疆维吾尔自治区',
};

/** The area's name; of a county that is not listed its prefecture or province with the code, else the code alone. */
export function areaName(code: string): string {
  const known = AREA_NAMES[code];
  if (known !== undefined) return known;
  const within = AREA_NAMES[`${code.slice(0, 4)}00`] ?? AREA_NAMES[`${code.slice(0, 2)}0000`];
  return within === undefined ? `地区代码 ${code}` : `${within}（地区代码 ${code}）`;
}

/** Six digits of an area by its full name; null for a name that is none of these, or that several could have. */
export function areaCodeOf(name: string): string | null {
  return Object.keys(AREA_NAMES).find((code) => AREA_NAMES[code] === name) ?? null;
}
