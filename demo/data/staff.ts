/** Who works in the demonstration, with which role and scope. The first bureau officer comes in with the operator's bootstrap code. */
import type { Input } from '../../cloudfunctions/contract';
import type { RegionId } from '../../cloudfunctions/contract/common';
import { cityOf } from './cities';
import { institutions, type InstitutionKey } from './institutions';
import { inventedPhone } from './people';

type GrantedRole = Input<'identity.createInvitation'>['role'];

export interface StaffMember {
  persona: string;
  name: string;
  unit: string;
  role: GrantedRole;
  scope: { region: RegionId } | { institution: InstitutionKey } | { agency: string } | 'all';
}

/** Regions whose window platform hands materials on, in the order of the personas window-1, window-2, … */
const WINDOWS: readonly RegionId[] = ['150100', '150200', '150500', '150400', '150600', '150800'];

export function windowOf(regionId: RegionId): string {
  const index = WINDOWS.indexOf(regionId);
  if (index < 0) throw new RangeError(`no window platform for ${regionId}`);
  return `window-${index + 1}`;
}

export const FIRST_OFFICER: StaffMember = {
  persona: 'bureau-1',
  name: '示例局甲',
  unit: '示例自治区中小企业局',
  role: 'bureau',
  scope: 'all',
};

/** Whom the first appoints while there is no other; from then on bureau and evaluator are granted by two. */
export const SECOND_OFFICER: StaffMember = {
  persona: 'bureau-2',
  name: '示例局乙',
  unit: '示例自治区中小企业局',
  role: 'bureau',
  scope: 'all',
};

export const invitedStaff: readonly StaffMember[] = [
  { persona: 'platform-1', name: '示例枢纽甲', unit: '示例枢纽服务平台', role: 'platform', scope: 'all' },
  { persona: 'evaluator-1', name: '示例评价甲', unit: '示例第三方评价机构', role: 'evaluator', scope: 'all' },
  {
    persona: 'prefecture-1',
    name: '示例主管甲',
    unit: '示例呼和浩特市主管部门',
    role: 'prefecture',
    scope: { region: '150100' },
  },
  ...WINDOWS.map((region, index): StaffMember => ({
    persona: `window-${index + 1}`,
    name: `示例窗口${'甲乙丙丁戊己'.charAt(index)}`,
    unit: `示例${cityOf(region).name}窗口服务平台`,
    role: 'window',
    scope: { region },
  })),
  ...institutions.map((institution, index): StaffMember => ({
    persona: institution.persona,
    name: `示例机构${'甲乙丙丁戊己'.charAt(index)}`,
    unit: institution.record.name,
    role: 'institution',
    scope: { institution: institution.key },
  })),
  {
    persona: 'agency-1',
    name: '示例财政甲',
    unit: '示例自治区财政厅',
    role: 'agency',
    // As the documents of the demonstration name it.
    scope: { agency: '自治区财政厅' },
  },
];

/** The particulars that a member of staff fills in. */
export const staffProfile = (member: StaffMember): Input<'identity.saveProfile'> => ({
  name: member.name,
  enterprise: member.unit,
  phone: inventedPhone(
    1 + [FIRST_OFFICER, SECOND_OFFICER, ...invitedStaff].findIndex(({ persona }) => persona === member.persona),
  ),
  kind: 'sme-system',
  post: '经办',
});
