/** What was decided where the source is silent. The text is shown to users beside the clause. */
export const readings = {
  library:
    '原文只要求建立政策数据库及查询解读平台，未规定入库的步骤：先审核、后发布，可以由同一人办理；没有待确认事项的可以直接发布。',
  question:
    '原文未规定提问和答复：由牵头部门或配合部门答复，没有部门人员的由枢纽服务平台答复，枢纽服务平台也可以代为答复；提问人是谁不告知答复的人，也不公开。',
  answerWorkingDays: '原文未规定答复期限：收到提问后10个工作日内答复，逾期只作提醒。',
} as const;
