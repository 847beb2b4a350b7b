/** Ids that WeChat gives to the approved templates, from the environment: `TEMPLATE_SESSION_CHANGED` … Without one, nothing is sent through WeChat. */
export const templateId = (template: string): string =>
  process.env[`TEMPLATE_${template.toUpperCase().replaceAll('-', '_')}`] ?? '';
