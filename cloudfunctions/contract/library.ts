/** Operations on policies and what is made of them: search, drafts, matching, questions, the handbook. */
import * as enterprise from './enterprise';
import * as handbook from './handbook';
import { everyone, policyDesk, agencies, deskReaders, read, write, type Operation } from './operation';
import * as policy from './policy';
import * as question from './question';

export const library = {
  'policy.search': read('政策检索', policy.search, everyone),
  'policy.get': read('政策全文', policy.get, everyone),
  'policy.match': read('政策匹配', policy.match, everyone, 'none', ['ENTERPRISE_REQUIRED']),
  'policy.overview': read('政策概览', policy.overview, everyone),
  'policy.listTerms': read('检索提示词', policy.listTerms, everyone),
  'policy.listMisses': read('未找到的检索', policy.listMisses, deskReaders),
  'policy.dismissMiss': write('处理未找到的检索', policy.dismissMiss, policyDesk),
  'policy.listSynonyms': read('同义词', policy.listSynonyms, deskReaders),
  'policy.saveSynonym': write('保存同义词', policy.saveSynonym, policyDesk, 'none', ['SYNONYMS_FULL']),
  'policy.removeSynonym': write('删除同义词', policy.removeSynonym, policyDesk),
  'policy.listByAgency': read('部门的政策条目', policy.listByAgency, { ...deskReaders, ...agencies }),
  'policy.compare': read('版本对照', policy.compare, everyone),
  'policy.publish': write('发布政策', policy.publish, policyDesk),
  'policy.repeal': write('废止政策', policy.repeal, policyDesk),
  'policy.withdrawRepeal': write('撤销废止', policy.withdrawRepeal, policyDesk, 'none', ['WRONG_STAGE']),
  'policy.setReviewDay': write('复核政策', policy.setReviewDay, policyDesk),
  'policy.listForDesk': read('政策库', policy.listForDesk, deskReaders),
  'policy.import': write('导入政策文件', policy.importPolicy, policyDesk, 'none', ['FILE_UNUSABLE']),
  'policy.listDrafts': read('导入的草稿', policy.listDrafts, deskReaders),
  'policy.getDraft': read('核对草稿', policy.getDraft, deskReaders),
  'policy.saveDraft': write('保存草稿', policy.saveDraft, policyDesk, 'none', ['CONFLICT', 'WRONG_STAGE']),
  'policy.reviewDraft': write('审核草稿', policy.reviewDraft, policyDesk, 'none', ['CONFLICT', 'WRONG_STAGE']),
  'policy.publishDraft': write('发布草稿', policy.publishDraft, policyDesk, 'none', ['CONFLICT', 'WRONG_STAGE']),
  'policy.revise': write('修订已发布的政策', policy.revise, policyDesk),
  'policy.discardDraft': write('放弃草稿', policy.discardDraft, policyDesk, 'none', ['WRONG_STAGE']),

  'enterprise.get': read('企业画像', enterprise.get, everyone),
  'enterprise.readSentence': read('读一句话的企业情况', enterprise.readSentence, everyone),
  'enterprise.save': write('保存企业画像', enterprise.save, everyone),
  'enterprise.remove': write('删除企业画像', enterprise.remove, everyone),

  'policy.listInterpretations': read('政策解读', policy.listInterpretations, deskReaders),
  'policy.saveInterpretation': write('发布解读', policy.saveInterpretation, policyDesk),
  'policy.removeInterpretation': write('撤下解读', policy.removeInterpretation, policyDesk),

  'question.ask': write('提问', question.ask, everyone, 'none', ['QUESTIONS_FULL']),
  'question.listPublic': read('公开答复', question.listPublic, everyone),
  'question.listMine': read('我的提问', question.listMine, everyone),
  'question.withdraw': write('撤回提问', question.withdraw, everyone, 'none', ['WRONG_STAGE']),
  'question.listForDesk': read('待答复的提问', question.listForDesk, { ...deskReaders, ...agencies }),
  'question.get': read('提问详情', question.get, { ...deskReaders, ...agencies }),
  'question.answer': write('答复提问', question.answer, { ...policyDesk, ...agencies }, 'none', [
    'CONFLICT',
    'WRONG_STAGE',
  ]),

  'handbook.list': read('政策词典各版', handbook.list, everyone),
  'handbook.get': read('政策词典', handbook.get, everyone),
  'handbook.make': write('编制政策词典', handbook.make, policyDesk, 'none', ['HANDBOOK_EMPTY']),
} as const satisfies Record<string, Operation>;
