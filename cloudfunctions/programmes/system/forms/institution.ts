import type { Form } from '../../../mechanisms/form';
import { place } from './place';

/** An institution with which there is a contract, and the places of its application (R-PLAN 2). */
export const institution = {
  id: 'institution',
  title: { zh: '登记机构', en: 'Enter an institution' },
  sections: {
    body: {
      fields: {
        name: { kind: 'text', max: 80, label: { zh: '机构名称', en: 'Name' } },
        creditCode: {
          kind: 'credit-code',
          control: 'institution-code',
          label: { zh: '统一社会信用代码', en: 'Unified social credit code' },
          hint: { zh: '18 位，已输入 {typed} 位', en: '18 characters, {typed} typed' },
        },
        regionId: { kind: 'area', label: { zh: '地区', en: 'Region' } },
      },
    },
    places: {
      title: { zh: '申报的场地', en: 'Places of the application' },
      fields: {
        places: {
          kind: 'rows',
          least: 1,
          most: 20,
          starts: [{}],
          control: 'place',
          label: { zh: '申报的场地', en: 'Places of the application' },
          add: { zh: '再加一处场地', en: 'Another place' },
          fields: place,
        },
      },
    },
  },
} as const satisfies Form;
