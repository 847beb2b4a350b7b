import type { Words } from '../catalogue';

export const zh = {
  'editions.title': '政策词典各版',
  'editions.make': '编制新版',
  'editions.lead': '按现在已发布的条目编制。内容没有变化时不会多出一版；编好的各版一直保留。',
  'editions.year': '年份',
  'editions.note': '编制说明',
  'editions.noteHint': '这一版改了什么，显示在版本列表中',
  'editions.confirm': '编制 {year} 年新版？',
  'editions.confirmText': '编好后，大家打开政策词典就会看到这一版。不能撤回，可以再编新版。',
  'editions.name': '{year} 年第 {number} 版',
  'editions.made': '已编制{name}',
  'editions.same': '内容没有变化，仍是{name}',
  'editions.on': '编制于 {day}',
  'editions.holds': '{policies} 份文件 · {items} 条',
  'editions.newest': '最新',
  'editions.read': '查看',
  'editions.none': '还没有编制过。编好后，大家可以离线阅读，也可以下载 Word 和 PDF。',
  'editions.list': '各版',
} as const;

export const en = {
  'editions.title': 'Editions of the handbook',
  'editions.make': 'Make an edition',
  'editions.lead':
    'Made of the items as published now. Nothing changed: no further edition. Editions are kept for ever.',
  'editions.year': 'Year',
  'editions.note': 'Note',
  'editions.noteHint': 'What is new; shown in the list of editions',
  'editions.confirm': 'Make a {year} edition?',
  'editions.confirmText': 'Everybody sees this edition from then on. It cannot be taken back; a newer one can be made.',
  'editions.name': '{year}, edition {number}',
  'editions.made': 'Made: {name}',
  'editions.same': 'Nothing has changed: still {name}',
  'editions.on': 'Made on {day}',
  'editions.holds': '{items} items of {policies} documents',
  'editions.newest': 'Newest',
  'editions.read': 'Read',
  'editions.none': 'None has been made. Once made, it can be read offline and had as Word and PDF.',
  'editions.list': 'Editions',
} as const satisfies Words<typeof zh>;
