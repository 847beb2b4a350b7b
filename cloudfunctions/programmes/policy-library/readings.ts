/** What was decided where the source is silent. The text is shown to users beside the clause. */
export const readings = {
  library:
    '原文只要求建立政策数据库及查询解读平台，未规定入库的步骤：先审核、后发布，可以由同一人办理；没有待确认事项的可以直接发布。',
} as const;
