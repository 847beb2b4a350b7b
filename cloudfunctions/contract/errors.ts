/**
 * Every error an operation can answer with: a fitting HTTP status and what the user reads. The message says what to do next;
 * `{name}` is filled from the error's details.
 */
export const errors = {
  // asking
  INVALID_INPUT: { status: 400, message: '填写的内容有误，请按提示修改后再提交。' },
  UNKNOWN_OPERATION: { status: 404, message: '没有这项操作，请更新小程序后再试。' },
  NOT_LOGGED_IN: { status: 401, message: '请先登录。' },
  FORBIDDEN: { status: 403, message: '您的身份不能进行这项操作。如有需要，请向自治区中小企业局申请邀请码。' },
  NOT_FOUND: { status: 404, message: '没有找到这条记录，可能已被撤下。' },
  CONFLICT: { status: 409, message: '这条记录刚被别人改过，请刷新后再试。' },
  INTERESTED: { status: 403, message: '您也是其中培训机构的人员，有利害关系，这件事须由其他工作人员办理。' },
  BUSY: { status: 503, message: '现在使用的人很多，请稍后再试，已填写的内容不会丢失。' },
  INTERNAL: { status: 500, message: '系统出了问题，已经记录。请稍后再试，已填写的内容不会丢失。' },
  RATE_LIMITED: {
    status: 429,
    message: '操作太频繁，请在 {until} 之后再试，已填写的内容不会丢失。',
  },
  INPUT_TOO_LARGE: { status: 413, message: '填写的内容太多，一次最多 {most}，请删减后再提交。' },
  TEXT_REFUSED: {
    status: 422,
    message: '这段文字没有通过微信的内容审核（{why}），没有提交。请修改后再提交，已填写的内容不会丢失。',
  },
  TEXT_WAITS: {
    status: 409,
    message:
      '您填写的内容已经保存，正在审核，别人还看不到：{how}。通过后自动提交，不必重复填写；在“我的消息”中可以查看。',
  },
  // a desk: a browser that a person opened with the phone
  DESK_ENDED: { status: 401, message: '电脑端登录已结束，请用手机重新扫码，已填写的内容不会丢失。' },
  FRESH_SCAN_REQUIRED: {
    status: 401,
    message: '这一步涉及资金、得分或角色，请用手机重新扫码确认，已填写的内容不会丢失。',
  },
  WRONG_ORIGIN: { status: 403, message: '只接受本系统网页的请求。' },
  ONLY_ON_PHONE: { status: 403, message: '这一步只能在手机小程序里办理。' },
  ONLY_IN_BROWSER: { status: 403, message: '这一步只能在电脑浏览器里办理。' },
  TOO_MANY_CODES: { status: 429, message: '这个网络请求的登录码太多，请几分钟后再试。' },
  DESK_CODE_EXPIRED: { status: 410, message: '登录码已失效，请在电脑上刷新后重新扫码。' },
  DESK_CODE_TAKEN: { status: 409, message: '登录码已被别人扫过或已经用过，请在电脑上刷新后重新扫码。' },
  DESK_CODE_WRONG: { status: 409, message: '核对码不对，请看电脑屏幕上的四位数字，还可以试 {left} 次。' },
  DESK_OF_ANOTHER: { status: 403, message: '这台电脑由另一个人登录，须由本人扫码。' },
  // identity
  PROFILE_REQUIRED: { status: 409, message: '请先填写姓名、单位和手机号码，填好后从这里继续。' },
  PHONE_CODE_EXPIRED: {
    status: 409,
    message: '微信提供的号码已失效，请再点一次“使用微信绑定的手机号”，或改为手工填写。',
  },
  INVALID_PHONE: { status: 400, message: '手机号码应为 11 位数字，请检查。' },
  INSTITUTION_DIFFERS: {
    status: 409,
    message: '这个统一社会信用代码已登记为“{known}”，与这次填写的不同：{differs}。没有保存，请核对代码。',
  },
  INVALID_CREDIT_CODE: { status: 400, message: '统一社会信用代码不对，请对照执照逐位检查（18 位）。' },
  INVITATION_UNKNOWN: { status: 404, message: '没有这个邀请码，请检查是否抄错。' },
  INVITATION_USED: { status: 409, message: '这个邀请码已被使用。每个邀请码只能用一次，请另行申请。' },
  INVITATION_EXPIRED: { status: 410, message: '邀请码已过期，请另行申请。' },
  INVITATION_WAITS: {
    status: 409,
    message: '这个邀请码还要由另一名经办人同意后才能使用，请联系发出邀请码的工作人员。',
  },
  INVITATION_WITHDRAWN: { status: 410, message: '邀请码已被撤回，请另行申请。' },
  INVITATION_VOID: { status: 410, message: '发出或同意这个邀请码的工作人员已没有授权资格，邀请码失效，请另行申请。' },
  INVITATION_OWN: { status: 403, message: '自己发出或同意的邀请码不能由本人使用，须由另外的经办人授权。' },
  PHONE_OF_OTHER_ROLE: {
    status: 409,
    message:
      '这个手机号码的另一个账号是“{held}”，与您的“{wanted}”不能由同一人担任，号码没有更改。请填写本人的号码；号码确属本人的，请先由自治区中小企业局撤销其中一个角色。',
  },
  INCOMPATIBLE_ROLES: {
    status: 409,
    message: '“{wanted}”与您已有的“{held}”不能由同一人担任。邀请码没有用掉，可由他人使用。',
  },
  LAST_BUREAU_ROLE: { status: 409, message: '这是最后一个局管理员，撤销后无人可以授权，因此不能撤销。' },
  FAVOURITES_FULL: { status: 409, message: '收藏已满 {limit} 条，请先取消一些不用的收藏。' },
  DELETION_WAITS: {
    status: 409,
    message: '您参加的课程“{title}”签到名单还没有冻结，请在 {until} 之后再删除，以免影响这期课程的人数。',
  },
  // sessions and registration
  SESSION_NOT_PUBLISHED: { status: 409, message: '这期课程尚未发布，请在发布后再办理。' },
  SESSION_CANCELLED: { status: 409, message: '这期课程已取消，请另选一期课程。' },
  SESSION_STARTED: { status: 409, message: '课程已经开始，不能再更改。' },
  SESSION_NOT_ENDED: { status: 409, message: '课程还没有结束，请在结束后办理。' },
  VENUE_UNKNOWN: { status: 404, message: '这期课程没有这个会场，请重新选择。' },
  IMPLAUSIBLE: { status: 400, message: '{what}。请修改后再提交。' },
  REASON_REQUIRED: { status: 409, message: '请说明理由：{what}。' },
  SESSION_SCANS_TO_COME: {
    status: 409,
    message: '课程已结束，没有网络时留存的扫码还可能补交，请于 {from} 后再取消。',
  },
  SESSION_ATTENDED: {
    status: 409,
    message: '这期课程有 {people} 人签到或待核实，不能取消。签到不实的，请由评价机构核查。',
  },
  VENUE_NOT_APPLIED_FOR: { status: 409, message: '该场地不在培训机构的申报材料中，需先由盟市主管部门说明理由并同意。' },
  REGISTRATION_CLOSED: { status: 409, message: '报名已截止，课程开始后不能再报名或取消；可到现场扫码参加。' },
  REGISTERED_AT_OTHER_VENUE: { status: 409, message: '您已报名本期课程的另一个会场，如需更换，请先取消原来的报名。' },
  REGISTRATION_UNDO_TOO_LATE: { status: 409, message: '取消已超过 {minutes} 分钟，不能再撤销；可以重新报名。' },
  PLACE_TAKEN: { status: 409, message: '这个名额已经有人补上，可以重新报名或候补。' },
  NOT_REGISTERED: { status: 409, message: '您没有报名这期课程，请刷新后再看。' },
  INSTITUTION_OUT: {
    status: 409,
    message:
      '这家培训机构 {year} 年有 {count} 期不合格，已取消签约资格，当年及下一年度不再承办课程。请选择其他培训机构，已填写的内容不会丢失。',
  },
  NOTHING_TO_PUBLISH: { status: 409, message: '这个月没有待发布的课程，请先保存草稿。' },
  // attendance
  CODE_MALFORMED: { status: 400, message: '这不是签到码。请扫描会场大屏幕上的签到码。' },
  CODE_FORGED: { status: 403, message: '签到码无效。请扫描会场大屏幕上的签到码。' },
  CODE_WRONG_SESSION: { status: 409, message: '这是另一期课程的签到码，请确认会场。' },
  CODE_OTHER_VENUE: { status: 409, message: '您报名的不是这个会场，请与现场工作人员联系。' },
  CODE_EXPIRED: { status: 409, message: '签到码已更换，请重新扫描大屏幕上的签到码。' },
  CODE_FROM_FUTURE: { status: 409, message: '签到码的时间不对，请重新扫描大屏幕上的签到码。' },
  CODE_TOO_LATE: { status: 410, message: '离线保存的签到已超过 {hours} 小时，不能再补交，请与培训机构联系。' },
  SIGN_IN_NOT_OPEN: { status: 409, message: '签到尚未开始，课程开始前 {minutes} 分钟开放，请届时再扫码。' },
  SIGN_IN_CLOSED: { status: 409, message: '课程已结束，签到已关闭。如确已到场，请与培训机构联系。' },
  WALK_IN_NOT_ALLOWED: { status: 403, message: '这期课程只接受已报名的学员，请与现场工作人员联系。' },
  DIGITS_WRONG: { status: 409, message: '六位数字不对，或已更换。请输入大屏幕上现在的六位数字。' },
  DIGITS_SEVERAL: { status: 409, message: '另一个会场此刻恰好是同样的数字。请等大屏幕更换后，输入新的六位数字。' },
  SCAN_OF_OTHER: { status: 403, message: '这条签到是另一位学员在这部设备上保存的，由其本人登录后发送。' },
  LOCATION_REQUIRED: { status: 409, message: '用张贴的签到码或六位数字签到需要定位，或请工作人员现场确认。' },
  TOO_FAR_FROM_VENUE: { status: 409, message: '您的位置不在会场附近，请现场工作人员确认。' },
  SCAN_REQUIRED: { status: 409, message: '请先扫描会场的签到码，再签名。' },
  SIGNATURE_INVALID: { status: 400, message: '签名太短或不完整，请在框内手写姓名。' },
  PHONE_ALREADY_SIGNED: { status: 409, message: '这个手机号码已在本期课程签到。若不是您本人，请与现场工作人员联系。' },
  CERTIFICATE_NOT_EARNED: { status: 409, message: '还不能出具参训证明，尚缺：{missing}。' },
  DECIDED_ABOVE: { status: 409, message: '评价机构已核实，窗口服务平台不能再改。' },
  UNDO_TOO_LATE: { status: 409, message: '代签只能在 {minutes} 分钟内由本人撤销，请联系自治区中小企业局。' },
  NOT_YOUR_ENTRY: { status: 403, message: '只能撤销自己办理的代签。' },
  ROSTER_FROZEN: {
    status: 409,
    message: '签到名单已冻结，代签不能再撤销。如有错误，请告知窗口服务平台或评价机构，由其不予确认。',
  },
  ALREADY_SIGNED_BY_SELF: { status: 409, message: '{name}已用自己的手机扫码签名，不需要代签。' },
  STAFF_NAME_DIFFERS: {
    status: 409,
    message:
      '这个手机号码在本期课程登记的是“{known}”，您填写的是“{typed}”。请选择：就是“{known}”本人，或是另一人共用这个号码。',
  },
  STAFF_NUMBER_KNOWN: {
    status: 409,
    message: '这个手机号码登记的不是“{typed}”。请核对姓名和号码；若确是另一人共用这个号码，请选择“共用号码”后再提交。',
  },
  STAFF_ENTRY_DIFFERS: {
    status: 409,
    message: '{name}已由工作人员代签，与这次填写的不同：{differs}。如原来的有误，请先撤销再重新办理。',
  },
  STAFF_ENTRY_CONTRADICTED: {
    status: 409,
    message: '本人已否认这次代签，不能再确认，也不能再次代签；本人可以扫码签到。',
  },
  STAFF_SIGNS_SELF: { status: 403, message: '不能为自己代签。请用手机扫码签到，或请另一位工作人员办理。' },
  STAFF_OWN_ENTRY: { status: 403, message: '这是您自己办理的，或与您本人有关，须由其他工作人员核实。' },
  STAFF_ENTRY_ENDED: { status: 409, message: '这次代签已撤销，或本人已自己签名，无需再处理。' },
  STAFF_DECIDED_ABOVE: { status: 409, message: '评价机构已作出核实结论，窗口服务平台不能再改。' },
  STAFF_NO_PAGE: { status: 409, message: '这次代签没有纸质签到册的照片，请按现场或录像核实。' },
  // feedback
  FEEDBACK_NOT_OPEN: { status: 409, message: '评价尚未开放，{from} 起可以填写。' },
  FEEDBACK_CLOSED: { status: 410, message: '评价已于 {until} 截止，不能再提交。' },
  FEEDBACK_INCOMPLETE: { status: 400, message: '{total} 项都答完才算有效，请补答第 {missing} 项。' },
  NOT_SIGNED_IN: { status: 403, message: '只有签到的学员可以评价。' },
  // steps of a case
  FOUR_EYES: { status: 403, message: '您办理过这件事的前一个环节，这一步须由另一人办理。' },
  STEP_WAITS: { status: 409, message: '还不能办理：{missing}。' },
  // materials
  MATERIALS_CLOSED: {
    status: 410,
    message: '材料报送已于 {dueDay} 截止。如确有原因，请向自治区中小企业局申请重新开放。',
  },
  MATERIALS_NOT_WITH_YOU: { status: 409, message: '材料现在不在您这一环节，请刷新查看流转情况。' },
  ALREADY_OPENED: { status: 409, message: '对方已经打开，不能再撤回。如需修改，请联系对方退回。' },
  MATERIALS_INCOMPLETE: { status: 409, message: '材料还缺：{missing}。' },
  FILE_UNUSABLE: { status: 400, message: '文件无法使用：{why}。请换一个文件，其他内容不受影响。' },
  // evaluation
  NOT_READY_TO_SCORE: { status: 409, message: '还不能评分：{missing}。' },
  JUDGEMENT_OUT_OF_BAND: { status: 400, message: '评分超出允许范围：{what}。请修改后再提交。' },
  JUDGEMENT_NEEDS_REASON: { status: 400, message: '与报送情况不同或不寻常的评定，须逐项说明理由：{what}。' },
  REMARKS_UNSEEN: { status: 409, message: '这个得分有特殊情况，请打开评分表逐条核对后单独确认：{what}。' },
  STRUCK_AFTER_HAND_IN: {
    status: 409,
    message: '评分已提交，不能再剔除或恢复人员。请由自治区中小企业局退回评分后再办理。',
  },
  SETTLEMENT_WAITS: { status: 409, message: '还不能正式结算：{what}。请先办结或更正，试算不受影响。' },
  AUDIT_OPEN: { status: 409, message: '本期人数核查尚未办结（{stage}），办结后才能办理。' },
  STRUCK_BY_AUDIT: {
    status: 409,
    message: '此人在人数核查中表示未参加，由核查剔除；只能在复核异议时，由办结核查以外的评价人员撤销。',
  },
  NUMBER_MAY_ONLY_BE_LOWERED: { status: 400, message: '核定人数只能调低，不能调高，且须说明理由。' },
  WRONG_STAGE: { status: 409, message: '当前环节不能进行这项操作，请刷新后再看。' },
  SCORE_FINAL: { status: 409, message: '得分已最终确定。如有错误，请用“更正”另立一条记录。' },
  OBJECTION_TOO_LATE: {
    status: 410,
    message: '异议期已于 {untilDay} 结束，不能再提出。如发现差错，请与自治区中小企业局联系。',
  },
  // follow-up
  ROSTER_EMPTY: { status: 409, message: '这期课程没有实际参训人员，无需抽样回访。' },
  ROSTER_NOT_FROZEN: { status: 409, message: '签到名单于 {from} 冻结，之后才能抽样。' },
  CONTRIBUTIONS_MISSING: {
    status: 409,
    message: '抽样需要评价机构与中小企业局双方各投入一次随机数，尚缺：{missing}。',
  },
  NOT_IN_SAMPLE: { status: 403, message: '此人不在您的回访名单中，请从回访名单中打开。' },
  FOLLOW_UP_OVERDUE: { status: 410, message: '回访期已于 {deadlineDay} 结束，不能再登记。' },
  CALL_ALREADY_ANSWERED: { status: 409, message: '此人已完成回访，请回访下一位。' },
  CALL_CLOSED: { status: 409, message: '此人多次联系不上，已由后备人员递补，不再回访。' },
  NUMBER_NOT_OPENED: { status: 409, message: '请先打开号码拨打，再登记这一次的结果。' },
  CALL_UNDO_TOO_LATE: {
    status: 409,
    message: '登记结果只能在 {minutes} 分钟内由登记人本人撤销，且此后没有新的登记。',
  },
  // matching
  ENTERPRISE_REQUIRED: { status: 409, message: '请先填写企业画像，再看哪些政策符合。' },
  // questions
  QUESTIONS_FULL: { status: 409, message: '您已有 {limit} 个提问在等答复。请等答复后再提，或在“我的提问”中撤回一个。' },
  // handbook
  HANDBOOK_EMPTY: { status: 409, message: '还没有已发布的政策条目，请先发布条目，再编制政策词典。' },
  // words of the search
  SYNONYMS_FULL: { status: 409, message: '同义词已满 {limit} 组，请先删除一些不用的。' },
  // money
  HOLIDAYS_WRONG: { status: 422, message: '放假安排还不能发布：{problem}。请改正后再预览。' },
  SETTINGS_FIXED: { status: 409, message: '本年度已开始结算，评价口径不能再改。' },
  REVIEW_FEE_OUT_OF_RANGE: { status: 400, message: '评审费比例应在 {lowest}%–{highest}% 之间，请修改。' },
  NOTHING_TO_SETTLE: { status: 409, message: '本年度还没有可以结算的课程。' },
} as const satisfies Record<string, { status: number; message: string }>;

export type ErrorCode = keyof typeof errors;

type FigureNames<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | FigureNames<Rest>
  : never;
/** Names of the figures in braces, by code; a code whose text has none is left out. */
export type ErrorTextFigures = {
  [C in ErrorCode as FigureNames<(typeof errors)[C]['message']> extends never ? never : C]: FigureNames<
    (typeof errors)[C]['message']
  >;
};
