import { GRANTED_ROLES } from '../../../contract/lists';
import type { Form } from '../../../mechanisms/form';

/** For whom an invitation is, for what, and how long. */
export const invitation = {
  id: 'invite',
  title: { zh: '发出邀请码', en: 'Invite' },
  sections: {
    right: {
      fields: {
        role: {
          kind: 'choice',
          list: 'role',
          of: GRANTED_ROLES,
          label: { zh: '授予的角色', en: 'Role' },
        },
        institutionId: {
          kind: 'choice',
          list: 'institution',
          only: { fact: 'role', is: 'institution' },
          label: { zh: '所属机构', en: 'Institution' },
          empty: { zh: '请选择机构', en: 'Please choose an institution' },
        },
        regionId: {
          kind: 'area',
          only: { fact: 'role', is: ['prefecture', 'window'] },
          label: { zh: '地区', en: 'Region' },
        },
        agency: {
          kind: 'text',
          max: 120,
          only: { fact: 'role', is: 'agency' },
          label: { zh: '部门名称', en: 'Agency' },
          hint: { zh: '与政策文件中的写法一致', en: 'As the policies write it' },
          empty: { zh: '请填写部门名称', en: 'Enter the agency’s name' },
        },
        note: {
          kind: 'text',
          max: 120,
          optional: true,
          label: { zh: '备注', en: 'Note' },
          hint: { zh: '例如：交给谁', en: 'e.g. for whom' },
        },
        validDays: {
          kind: 'figure',
          least: 1,
          most: 60,
          default: 14,
          picked: [3, 7, 14, 30, 60],
          unit: { zh: '天', en: 'days' },
          label: { zh: '有效期', en: 'Valid for' },
        },
      },
    },
  },
} as const satisfies Form;
