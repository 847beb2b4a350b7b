import type { LectureHallParameters, ParameterHistories } from '../types';
import { readings } from './readings';

const since = '2018-04-26';
const plan = { about: 'plan', clause: '三（二）' } as const;
const overlap = { about: 'overlap', clause: '三（二）', level: 'reason', reading: readings.overlap } as const;
const tour = { about: 'tour', clause: '四（三）' } as const;
const place = { about: 'place', clause: '三（二）', reading: readings.places } as const;
const call = { about: 'call', clause: '附件2 三（六）', reading: readings.oddCalls } as const;
const settings = { about: 'settings', clause: '四（三）；附件2 四', reading: readings.oddSettings } as const;
const calls = { about: 'calls', clause: '附件2 三（六）', level: 'notice', field: 'calls' } as const;
const holidays = { about: 'holidays', clause: '附件2 五', field: 'text' } as const;
const reached = { fact: 'outcome', is: 'reached' } as const;
const screenshot = { about: 'screenshot', clause: '附件2 三（一）', field: 'screenshotHeads' } as const;
const recording = { about: 'recording', clause: '附件2 三（五）', field: 'recordedMinutes' } as const;

/** What is odd about figures and plans: one catalogue, whoever enters them and by whichever way. The facts stand with who asks. */
export const plausibility: ParameterHistories<Pick<LectureHallParameters, 'plausibility'>>['plausibility'] = [
  {
    since,
    clause: '三（二）；附件2 三',
    reading: `${readings.plausibility}${readings.judgedFigures}`,
    value: [
      {
        ...plan,
        id: 'plan-past',
        level: 'refused',
        draft: true,
        field: 'startAt',
        when: { fact: 'minutesAhead', atMost: 0 },
        text: {
          zh: '开始时间 {starts} 已过，课程不能发布或改到过去',
          en: 'It began at {starts} already: a course cannot be published for, or moved to, the past',
        },
        reading: readings.movedSession,
      },
      {
        ...plan,
        id: 'plan-hours',
        level: 'refused',
        clause: '三（一）；附件2 三（五）',
        field: 'classHours',
        when: { fact: 'hourMinutesOver', above: 0 },
        text: {
          zh: '{classHours} 学时需 {hourMinutes} 分钟，课程从开始到结束只有 {minutes} 分钟，学时最多 {hoursMost}',
          en: '{classHours} class hours take {hourMinutes} minutes; the course lasts {minutes} minutes, so at most {hoursMost} class hours',
        },
        reading: readings.classHour,
      },
      {
        ...plan,
        id: 'plan-long',
        level: 'reason',
        field: 'endAt',
        when: {
          all: [
            { fact: 'minutes', above: 12 * 60 },
            { fact: 'mode', is: ['network-video', 'window-platform', 'county-park', 'institution'] },
          ],
        },
        text: {
          zh: '课程从 {starts} 到 {ends}，共 {minutes} 分钟，请核对日期',
          en: 'The course runs from {starts} to {ends}, {minutes} minutes: check the dates',
        },
      },
      {
        ...plan,
        id: 'plan-night',
        level: 'notice',
        field: 'startAt',
        when: {
          all: [
            {
              any: [
                { fact: 'startsAtHour', below: 6 },
                { fact: 'startsAtHour', atLeast: 22 },
              ],
            },
            { not: { fact: 'mode', is: 'online' } },
          ],
        },
        text: { zh: '课程 {starts} 开始，请核对时间', en: 'The course begins at {starts}: check the time' },
      },
      {
        ...plan,
        id: 'plan-few-hours',
        level: 'notice',
        clause: '三',
        field: 'classHours',
        when: { fact: 'hoursShort', above: 0 },
        text: {
          zh: '学时 {classHours}，低于该形式的下限 {hoursLeast}，本期不补贴',
          en: '{classHours} class hours, below the least of this mode, {hoursLeast}: no subsidy for it',
        },
      },
      {
        ...plan,
        id: 'plan-few-seats',
        level: 'notice',
        clause: '三',
        field: 'venues',
        when: { fact: 'seatsMissing', above: 0 },
        text: {
          zh: '座位 {seats} 个，少于该形式的最低人数 {headsLeast} 人',
          en: '{seats} seats, fewer than the minimum of this mode, {headsLeast} people',
        },
      },
      {
        ...plan,
        id: 'plan-premium-seats',
        level: 'notice',
        clause: '附件1 一7',
        field: 'premium',
        when: { fact: 'premiumMissing', above: 0 },
        text: {
          zh: '主会场座位 {mainSeats} 个，精品课程至少 {premiumLeast} 人',
          en: '{mainSeats} seats in the main venue; a premium course needs at least {premiumLeast} people there',
        },
        reading: readings.premium,
      },
      {
        ...plan,
        id: 'plan-unsafe',
        level: 'notice',
        clause: '附件2 五',
        field: 'endAt',
        when: { fact: 'daysUnsafe', above: 0 },
        text: {
          zh: '课程 {ends} 结束，晚于 {lastSafe}，可能来不及列入本年度报告',
          en: 'The course ends at {ends}, after {lastSafe}: it may come too late for this year’s report',
        },
      },
      {
        about: 'venue',
        id: 'seats',
        level: 'reason',
        clause: '三（二）',
        field: 'venues',
        when: { fact: 'seatsShort', above: 0 },
        text: {
          zh: '会场“{venue}”改为 {seats} 座，已有 {registered} 人报名，有 {seatsShort} 人没有座位',
          en: 'Venue “{venue}” goes down to {seats} seats; {registered} people are registered, {seatsShort} of them without a seat',
        },
        reading: readings.seats,
      },
      {
        ...overlap,
        id: 'hall',
        field: 'venues',
        when: { fact: 'sameHall', is: true },
        text: {
          zh: '会场“{hall}”在 {starts} 至 {ends} 另有课程“{title}”',
          en: 'Venue “{hall}” has another course from {starts} to {ends}: “{title}”',
        },
      },
      {
        ...overlap,
        id: 'lecturer',
        field: 'lecturer',
        when: { fact: 'sameLecturer', is: true },
        text: {
          zh: '授课老师{lecturer}在 {starts} 至 {ends} 另有课程“{title}”',
          en: 'The lecturer {lecturer} has another course from {starts} to {ends}: “{title}”',
        },
      },
      {
        ...tour,
        id: 'tour-days',
        level: 'refused',
        field: 'days',
        when: { fact: 'daysOver', above: 0 },
        text: {
          zh: '课程从 {starts} 到 {ends} 共 {daysMost} 天，费用按 {days} 天填报，多出 {daysOver} 天',
          en: 'The course runs from {starts} to {ends}, {daysMost} days; the cost is entered for {days} days, {daysOver} too many',
        },
        reading: readings.tourDays,
      },
      {
        ...tour,
        id: 'tour-persons',
        level: 'reason',
        field: 'persons',
        when: { fact: 'personsOver', above: 0 },
        text: {
          zh: '费用按 {persons} 人填报，课程的座位和报名最多 {personsMost} 人，多出 {personsOver} 人',
          en: 'The cost is entered for {persons} people; seats and registrations come to {personsMost}, {personsOver} fewer',
        },
      },
      {
        ...screenshot,
        id: 'screenshot-room',
        level: 'refused',
        when: { fact: 'over', above: 0 },
        text: {
          zh: '录像截图 {screenshot} 人，会场只有 {seats} 座，签到、扫码最多 {most} 人',
          en: '{screenshot} people in the screenshot; the venue has {seats} seats, at most {most} signed or scanned',
        },
        reading: readings.judgedFigures,
      },
      {
        ...screenshot,
        id: 'screenshot-heads',
        level: 'reason',
        when: {
          all: [
            { fact: 'over', atMost: 0 },
            {
              any: [
                { fact: { share: ['screenshot', 'most'] }, above: '11/10' },
                {
                  all: [
                    { fact: 'most', atMost: 0 },
                    { fact: 'screenshot', above: 0 },
                  ],
                },
              ],
            },
          ],
        },
        text: {
          zh: '录像截图 {screenshot} 人，签到、扫码最多 {most} 人',
          en: '{screenshot} people in the screenshot, at most {most} signed or scanned',
        },
        reading: readings.judgedFigures,
      },
      {
        ...screenshot,
        id: 'screenshot-few',
        level: 'notice',
        when: {
          all: [
            { fact: 'actual', above: 0 },
            { fact: { share: ['screenshot', 'actual'] }, below: '1/2' },
          ],
        },
        text: {
          zh: '录像截图 {screenshot} 人，不到实际参训 {actual} 人的一半，请核对名单',
          en: '{screenshot} people in the screenshot, less than half of the {actual} actual attendees: check the list',
        },
      },
      {
        ...recording,
        id: 'recording-file',
        level: 'refused',
        when: { fact: 'over', above: 0 },
        text: {
          zh: '录像按 {minutes} 分钟评定，报送的只有 {handedIn} 分钟',
          en: 'The recording is judged as {minutes} minutes; only {handedIn} minutes were handed in',
        },
        reading: readings.judgedFigures,
      },
      {
        ...recording,
        id: 'recording-session',
        level: 'reason',
        when: {
          all: [
            { fact: 'over', atMost: 0 },
            { fact: { share: ['minutes', 'session'] }, above: '6/5' },
          ],
        },
        text: {
          zh: '录像 {minutes} 分钟，课程从开始到结束只有 {session} 分钟',
          en: '{minutes} minutes of recording; the course lasts {session} minutes from start to end',
        },
        reading: readings.judgedFigures,
      },
      {
        about: 'moves',
        id: 'moved',
        level: 'notice',
        clause: '附件2 三',
        field: 'moves',
        when: { fact: 'moves', above: 0 },
        text: { zh: '评审在分档内调整了 {moves} 项', en: 'The evaluator moved {moves} parts within their bands' },
      },
      {
        ...plan,
        id: 'plan-far',
        level: 'reason',
        field: 'startAt',
        when: { fact: 'minutesAhead', above: 366 * 24 * 60 },
        text: {
          zh: '课程 {starts} 开始，在一年以后，请核对年份',
          en: 'The course begins at {starts}, more than a year from now: check the year',
        },
      },
      {
        ...place,
        id: 'place-region',
        level: 'reason',
        field: 'venues',
        // the region's most southern, northern, western and eastern degrees; a study tour leaves it
        when: {
          all: [
            { not: { fact: 'mode', is: 'study-tour' } },
            {
              any: [
                { fact: 'latitude', below: 37 },
                { fact: 'latitude', above: 54 },
                { fact: 'longitude', below: 97 },
                { fact: 'longitude', above: 127 },
              ],
            },
          ],
        },
        text: {
          zh: '会场“{place}”的坐标（{latitude}，{longitude}）不在自治区范围内',
          en: 'The position of “{place}” ({latitude}, {longitude}) lies outside the region',
        },
      },
      {
        ...place,
        id: 'place-seats',
        level: 'reason',
        field: 'venues',
        when: { fact: 'seats', above: 2000 },
        text: {
          zh: '会场“{place}”填写了 {seats} 座，请核对',
          en: '“{place}” is entered with {seats} seats: check the number',
        },
      },
      {
        ...place,
        id: 'place-few',
        level: 'notice',
        field: 'venues',
        when: { fact: 'seats', below: 10 },
        text: { zh: '会场“{place}”只有 {seats} 座，请核对', en: '“{place}” has only {seats} seats: check the number' },
      },
      {
        ...place,
        id: 'place-double',
        level: 'reason',
        field: 'venues',
        when: { fact: 'sameNames', above: 1 },
        text: {
          zh: '会场“{place}”以同样的名称和地址填写了 {sameNames} 次',
          en: '“{place}” is entered {sameNames} times with the same name and address',
        },
      },
      {
        ...call,
        id: 'call-early',
        level: 'refused',
        field: 'outcome',
        when: { fact: 'minutesAfterEnd', below: 0 },
        text: {
          zh: '课程 {ends} 才结束，不能登记此前的回访',
          en: 'The course ends at {ends} only: a call before it is not recorded',
        },
      },
      {
        ...call,
        id: 'call-late',
        level: 'refused',
        field: 'outcome',
        when: { fact: 'daysLate', above: 0 },
        text: {
          zh: '回访期已于 {deadline} 结束，超过 {daysLate} 天',
          en: 'The time for calls ended on {deadline}, {daysLate} days ago',
        },
      },
      {
        ...call,
        id: 'call-hour',
        level: 'notice',
        field: 'outcome',
        when: {
          any: [
            { fact: 'hour', below: 8 },
            { fact: 'hour', atLeast: 21 },
          ],
        },
        text: { zh: '{at} 拨打回访电话，不在 8 时至 21 时之间', en: 'A call at {at}, not between 8 and 21 o’clock' },
      },
      {
        ...call,
        id: 'call-number',
        level: 'reason',
        field: 'outcome',
        when: { all: [reached, { fact: 'phoneDigits', below: 7 }] },
        text: {
          zh: '号码只有 {phoneDigits} 位数字，却登记为接通',
          en: 'The number has {phoneDigits} digits only, and is recorded as reached',
        },
      },
      {
        ...call,
        id: 'call-charged-bare',
        level: 'notice',
        field: 'remarks',
        when: { all: [reached, { fact: 'charged', is: true }, { fact: 'remarkLength', atMost: 0 }] },
        text: { zh: '登记了收费或推销，没有写明情况', en: 'A fee or a sale is recorded, and not what happened' },
      },
      {
        ...call,
        id: 'call-short',
        level: 'notice',
        field: 'outcome',
        when: { all: [reached, { fact: 'openShort', above: 0 }] },
        text: {
          zh: '打开号码 {openSeconds} 秒后就登记为接通，少于 {hurriedSeconds} 秒',
          en: 'Recorded as reached {openSeconds} seconds after the number was opened, in less than {hurriedSeconds}',
        },
      },
      {
        ...call,
        id: 'call-hurried',
        level: 'notice',
        field: 'outcome',
        when: { all: [reached, { fact: 'gapShort', above: 0 }] },
        text: {
          zh: '同一人 {gapSeconds} 秒前刚登记过另一个结果，少于 {hurriedSeconds} 秒',
          en: 'The same person recorded another outcome {gapSeconds} seconds before, in less than {hurriedSeconds}',
        },
      },
      {
        ...call,
        id: 'call-alike',
        level: 'notice',
        field: 'rating',
        when: { all: [reached, { fact: 'alike', atLeast: 5 }] },
        text: {
          zh: '本期连续 {alike} 个评分都是 {rating} 分',
          en: '{alike} ratings of this session in a row are all {rating}',
        },
      },
      {
        ...calls,
        id: 'calls-hurried',
        mark: { zh: '回访登记过快', en: 'Calls recorded in haste' },
        when: { fact: 'hurried', above: 0 },
        text: {
          zh: '{hurried} 个结果在打开号码或上一次登记后 {hurriedSeconds} 秒内登记',
          en: '{hurried} outcomes were recorded within {hurriedSeconds} seconds of opening the number or of the one before',
        },
      },
      {
        ...calls,
        id: 'calls-undone',
        mark: { zh: '回访结果被撤销', en: 'Outcomes taken back' },
        when: { fact: 'undone', above: 0 },
        text: {
          zh: '{undone} 个已接通的结果被登记人撤销后重登',
          en: '{undone} outcomes of people reached were taken back and recorded anew',
        },
      },
      {
        ...calls,
        id: 'numbers-shared',
        mark: { zh: '号码重复', en: 'Numbers shared' },
        when: { fact: 'shared', above: 0 },
        text: {
          zh: '{shared} 名签到人员的手机号码彼此相同',
          en: '{shared} people who signed in share their numbers',
        },
      },
      {
        ...calls,
        id: 'numbers-typed',
        mark: { zh: '号码未经微信验证', en: 'Numbers not attested by WeChat' },
        // where the button is there; whose number WeChat has not attested is a sum, and nobody's mark
        when: {
          all: [
            { fact: 'typed', above: 0 },
            { fact: 'attested', above: 0 },
          ],
        },
        text: {
          zh: '{numbers} 人中有 {typed} 人的号码是手工填写的',
          en: 'The numbers of {typed} of {numbers} people were typed',
        },
      },
      {
        ...holidays,
        id: 'holidays-span',
        level: 'refused',
        when: { fact: 'outside', above: 0 },
        text: {
          zh: '不在{year}年安排的范围（{from}至{to}）内：{outsideDays}',
          en: 'Not within what is set for {year} ({from} to {to}): {outsideDays}',
        },
      },
      {
        ...holidays,
        id: 'holidays-both',
        level: 'refused',
        when: { fact: 'both', above: 0 },
        text: { zh: '既放假又上班：{bothDays}', en: 'Both off and worked: {bothDays}' },
      },
      {
        ...holidays,
        id: 'holidays-law',
        level: 'refused',
        when: { fact: 'worked', above: 0 },
        text: { zh: '法定节假日没有放假：{workedDays}', en: 'Off by law, and not in the list: {workedDays}' },
      },
      {
        ...holidays,
        id: 'holidays-weekdays',
        level: 'refused',
        when: { fact: 'weekdays', above: 0 },
        text: { zh: '调休上班的不是周末：{weekdayDays}', en: 'Made up for on days that are no weekend: {weekdayDays}' },
      },
      {
        ...holidays,
        id: 'holidays-balance',
        level: 'notice',
        when: {
          any: [
            { fact: 'unbalanced', above: 0 },
            { fact: 'unbalanced', below: 0 },
          ],
        },
        text: {
          zh: '放假的工作日减去调休上班为{balance}天，法定节假日为{statutory}天，请与通知原文核对',
          en: 'Working days off less those made up for are {balance}, days off by law {statutory}: compare the notice itself',
        },
      },
      {
        ...settings,
        id: 'settings-ahead',
        level: 'reason',
        field: 'year',
        when: { fact: 'yearsAhead', above: 1 },
        text: {
          zh: '设置的是 {year} 年，比今年晚 {yearsAhead} 年',
          en: 'Settings of {year}, {yearsAhead} years ahead',
        },
      },
      {
        ...settings,
        id: 'settings-past',
        level: 'reason',
        field: 'year',
        when: { fact: 'yearsAgo', above: 1 },
        text: { zh: '设置的是 {year} 年，已过去 {yearsAgo} 年', en: 'Settings of {year}, {yearsAgo} years ago' },
      },
      {
        ...settings,
        id: 'settings-failed',
        level: 'notice',
        field: 'failedSessionPays',
        when: { fact: 'failedSessionPays', is: true },
        text: { zh: '不合格的课程也将发放补贴', en: 'Sessions that fail will be paid too' },
      },
      {
        ...settings,
        id: 'settings-fee',
        level: 'notice',
        field: 'reviewFeeBasisPoints',
        when: { fact: 'feeBelowMost', atMost: 0 },
        text: { zh: '评审费按最高比例 {fee}% 计', en: 'The review fee is at its highest share, {fee} %' },
      },
    ],
  },
];
