import { ask } from '../questions';
import { SMALL_OR_MICRO, need, smallOrMicro, type Terms } from '../conditions';
import { HERE } from './area';

/** 六（三）: the 9 headings of government services. */
export const governmentTerms: Record<string, Terms> = {
  'ty-gov-1': { requirements: [HERE] },
  'ty-gov-2': {
    requirements: [
      HERE,
      smallOrMicro('六（三）2（2）'),
      need('在城市示范期内新注册', '六（三）2（2）', ask('registered-2015-2017')),
    ],
  },
  'ty-gov-3': {
    requirements: [
      HERE,
      need('新办登记；简易注销限小微企业', '六（三）3（1）（2）', {
        any: [ask('registering-now'), { all: [SMALL_OR_MICRO, ask('deregistering')] }],
      }),
      need('简易注销的办法当时还在探索', '六（三）3（2）', null),
    ],
  },
  'ty-gov-4': {
    requirements: [HERE, smallOrMicro('六（三）4'), need('正要办理注册', '六（三）4', ask('registering-now'))],
  },
  'ty-gov-5': {
    requirements: [
      HERE,
      need('科技成果的创造单位，或科技人员', '六（三）5', {
        any: [{ founder: 'scientist' }, ask('creates-results')],
      }),
      need('具体政策待出台', '六（三）5', null),
    ],
  },
  'ty-gov-6': {
    requirements: [
      HERE,
      smallOrMicro('六（三）6'),
      need('商贸流通企业', '六（三）6', { any: [{ industry: ['wholesale', 'retail'] }, ask('trade-business')] }),
    ],
  },
  'ty-gov-7': {
    requirements: [
      HERE,
      need('有未确权的土地或房产', '六（三）7', ask('untitled-property')),
      need('确权登记的办法当时还在探索', '六（三）7', null),
    ],
  },
  'ty-gov-8': {
    requirements: [
      HERE,
      need('高校、科研院所等事业单位的专业技术人员', '六（三）8', { founder: 'scientist' }),
      need('经所在单位同意离岗', '六（三）8', ask('leave-approved')),
    ],
  },
  'ty-gov-9': {
    requirements: [
      HERE,
      smallOrMicro('六（三）9（1）'),
      need('免费备案登记的，已在工商部门注册登记', '六（三）9（1）', ask('is-registered')),
    ],
  },
};
