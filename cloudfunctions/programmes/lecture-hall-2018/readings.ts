/**
 * What was decided where the source is silent or contradicts itself. The text is shown to users beside the clause; `{#figure}` is filled in from
 * the parameters of the day that it is about, so that a changed figure changes no sentence. Figures in quotes are the source's own.
 */
export const readings = {
  minimumHeads:
    '人数下限按一期培训全部会场合计；窗口平台培训的下限只计线下人数，评分计线上线下合计。附件2写“主会场”，正文写主会场和分会场，此处从正文。',
  premium: '精品课程主会场实到不足{#premium.when.atLeast}人的，该期不再标注“精品课程”，其余照常。',
  classHour: '原文未规定1学时的长度，按{#classHourMinutes}分钟计算。',
  scoreTable:
    '原文只给出分档，档内按人数线性计算：网真视频' +
    '{#modes.network-video.scoreTable.0.at}人{#modes.network-video.scoreTable.0.score}分、' +
    '{#modes.network-video.scoreTable.1.at}人{#modes.network-video.scoreTable.1.score}分、' +
    '{#modes.network-video.scoreTable.2.at}人及以上{#modes.network-video.scoreTable.2.score}分；其他形式' +
    '{#modes.institution.scoreTable.0.at}人{#modes.institution.scoreTable.0.score}分、' +
    '{#modes.institution.scoreTable.1.at}人{#modes.institution.scoreTable.1.score}分、' +
    '{#modes.institution.scoreTable.2.at}人{#modes.institution.scoreTable.2.score}分、' +
    '{#modes.institution.scoreTable.3.at}人及以上{#modes.institution.scoreTable.3.score}分。',
  belowMinimum:
    '实到人数未达到该形式下限的，人数分为0；已达到下限而某一项人数低于下限的，该项按比例递减至0，避免下限前后一人之差成为断崖。',
  bandAtKnot: '恰好处在两档分界的人数归入较高一档；评审可在该档内说明理由调整。',
  actualAttendees: '实际参训人数指既有签名、又有扫码或经确认的工作人员代签（注明理由）的不重复人数；扫码得分只计扫码。',
  staffEntries:
    '工作人员代签须有本人在工作人员设备上的手写签名，或写明纸质签到册的照片；受益的一方不能单独作证，经窗口服务平台或第三方监督评价机构确认后才计入实际参训人数。' +
    '超过实际参训人数{#staffEntries.remarkedShare}的予以提示，并由第三方监督评价机构按{#staffEntries.checkShare}（至少{#staffEntries.checkMinimum}人）电话核查，核查不计入回访得分。',
  struck:
    '评价机构核查时按人剔除并说明理由：其签名、扫码、评价表和回访随之不计，评价反馈和回访的基数不变，剔除不会使得分或补贴增加；' +
    '只能从录像知道人数的，各项人数均不超过该数。',
  judgedFigures:
    '评定数超出其他数据所能容许的（截图人数超过座位和签到、扫码人数，录像长于报送的分钟数）不予采用；少见但可能的须逐项说明理由，并由自治区中小企业局单独核对后确认。',
  lateScans:
    '离线保存后补交的扫码单独列数；扫码时尚未报名的人补交的，须经窗口服务平台或评价机构核实后才计入，核实前不算签到。' +
    '扫码异常只提示，不自动拒绝。',
  registrationUndo:
    '取消报名后{#registration.undoMinutes}分钟内可以撤销：名额仍空着的恢复原名额，已有人补上的不再腾出；取消候补的，撤销后仍排在原来的位置。',
  signInDigits:
    '扫不了码的学员可输入大屏幕上随签到码更换的六位数字。数字容易转告，因此与张贴码同样认定：须定位在会场范围内，或经工作人员确认；' +
    '输入次数按人、按课程限制，使用情况列入签到异常供核查。',
  movedSession:
    '签到、扫码和工作人员办理只证明其当时所在的那一天那个会场：课程改期、换会场后，不在现时段和会场内的记录单列出来，不计入人数，可重新签到；' +
    '课程开始后不能变更，因此评价反馈和回访不受影响。',
  plausibility: '明显不可能的计划、费用和数据不予采用；少见但可能的，说明理由后照办，理由留存备查；其余只作提示。',
  overlap: '同一会场、同一老师同一时段的两期课程，须说明理由（如同名的另一间教室、另一位老师）。',
  seats: '会场改小后座位少于已报名人数的，须说明理由；已报名的人不退出。',
  places: '会场坐标超出自治区范围、座位数异常或重复填写的，须说明理由；区外调研培训不受此限。',
  oddCalls:
    '回访电话应在8时至21时之间拨打；号码不全却接通的，须说明理由；此外时间拨打、登记过快、评分全同的，提示复核，并在结算时列出。',
  oddSettings: '年度评价口径和评审费比例与年份不符的，须说明理由；按最宽口径设置的，在结算中列出。',
  tourDays: '区外调研培训的费用按人数×天数×每人每天上限计，天数不超过课程起止的日历天数。',
  certificate: '原文未规定参训证明：课程结束后向实际参训人员出具，凭编号可以核验，不作为职称或资格凭证。',
  audience: '培训对象按方案二（一）认定；其他人员可以听课，但不计入补贴人数。',
  feedbackShare: '线上评价反馈按有效答卷数占实际参训人数的比例计分，最高{#feedbackPoints}分；无人参训计0分。',
  feedbackWindow:
    '“现场答卷并反馈”：培训时间过{#feedbackWindow.opensAtShare}后开放，结束后{#feedbackWindow.closesMinutesAfterEnd}分钟截止。',
  feedbackHeadings: '表头三档对应五个选框：满意为第一、二框，比较满意为第三、四框，不满意为第五框。',
  feedbackPrivacy:
    '评价表对外保密：截止后{#feedbackWindow.settleMinutes}分钟才汇总，此前只有份数；培训机构只看汇总，答卷不少于{#feedbackMinimumShown}份时才显示；迟到的答卷凑足同样份数或过{#feedbackWindow.stragglerDays}天再计入。',
  photos:
    '照片得分取{#photoPoints.full}分、合格照片每张{#photoPoints.perPhoto}分、每类角度{#photoPoints.perKind}分三者中最小的一个。',
  recording: '录像得分按录像分钟数占要求时长（学时×{#classHourMinutes}分钟）的比例计算，最高{#recordingPoints}分。',
  followupScore:
    '电话回访得分为{#followupPoints.full}×(P+M)/200：P为真实参训比例×100，M为评价平均分，任一项低于{#followupPoints.threshold}的计0；无人接通计0并提示。',
  followupSample: '回访人数为实际参训人数的{#followupSample.share}，不足1人进为1人，至少{#followupSample.minimum}人。',
  followupCalls:
    '得分只以首批样本（含联系不上者的递补）为准，不得为得分扩大样本。拨打的是签到时封存的号码；登记结果前须打开号码，登记后{#followupCalls.undoMinutes}分钟内可由本人撤销；同一人相隔不足{#followupCalls.hurriedSeconds}秒登记的结果作提示。',
  headAudit:
    '真实参训比例低于{#followupPoints.threshold}时自动启动人数核查，局也可说明理由启动：事先说明人数（首批的两倍或全部），双方重新投入随机数（各{#headAudit.drawWorkingDays}个工作日内），{#headAudit.callWorkingDays}个工作日内回访；表示未参加的予以剔除，不改变回访得分。核查办结前不打分、不确认、不剔除、不恢复；核查剔除的人员，只能在复核异议时由办结核查以外的评价人员说明理由恢复。',
  laterHeads:
    '名单冻结后才经核实计入的人员不进入首批样本，名单不变；评分前按同一比例（{#followupSample.share}，至少{#followupSample.minimum}人）由双方重新投入随机数补充抽样回访，表示未参加的予以剔除，不改变回访得分；补充抽样办结前不评分，也就不结算。',
  materialDeadline:
    '附件1写“7日内”，附件2写“7个工作日内”：第{#materialDeadline.remindCalendarDays}个自然日提醒，第{#materialDeadline.closeWorkingDays}个工作日当日24时截止。',
  materialLate: '逾期报送予以标注，且只有自治区中小企业局说明理由后方可重新开放。',
  secondOfficer:
    '原文未规定授权的办法：授予自治区中小企业局、第三方监督评价机构的角色，由一名经办人提出、另一名经办人同意后邀请码才能使用；系统启用时仅有的一名经办人可以任命第二名，审计记录载明。邀请码由提出人或同意人停权即失效。',
  materialPath:
    '退回补正：退回后{#materialDeadline.mendWorkingDays}个工作日内补正的不算逾期（原期限更晚的从其原期限）；窗口服务平台收到材料后{#materialDeadline.forwardWorkingDays}个工作日内移交，逾期的由枢纽服务平台说明理由后接手。',
  recall:
    '原文未规定撤回：报送、移交的材料和提出的异议，在对方打开之前可以撤回，撤回后如同没有报送，期限不变；对方打开的时间和人员记录在案。',
  confirmation: '确认前可以说明理由退回评分；评分、复核、更正的人不确认。',
  correction: '已确定的得分不改动，更正另立一条记录；更正确定之前，原得分仍然有效。',
  objection: '原文未规定异议期，评分确认后{#objectionWorkingDays}个工作日内可提出异议。',
  cancelled:
    '原文只规定课程由自治区中小企业局逐月发布，未规定取消：课程开始前由发布的单位说明理由取消，并告知已报名的人和有关各方；' +
    '课程结束后无人参加的，也可说明理由取消；取消的课程不考评、不补贴。',
  exclusion:
    '一年内{#exclusion.failedSessions}期以上不合格的，自第{#exclusion.failedSessions}期得分确定时起取消签约资格，当年不再排课，下一年度不得参与；' +
    '此前已办的课程照常结算，已发布未举办的由自治区中小企业局取消或改由其他机构承办。',
  belowMinimumPays: '未达到该形式人数或学时下限的场次，补贴为0。',
  gradeBasis: '附件2按机构年度成绩定级，正文也可理解为按课程或按场次定级；每年首次结算前确定，默认按机构年度。',
  failedSessionPays: '附件2只按年度等级补贴，因此默认单场不合格仍按年度等级补贴；可在每年首次结算前改变。',
  reviewFee: '评审费在补贴总额之外支付，计算基数不含区外调研培训。',
} as const;
