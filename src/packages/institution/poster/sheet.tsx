import { Image, Text, View } from '@tarojs/components';
import { pictureLabel } from '@/components/a11y';
import { utc } from '@/components/utc';
import { timeOf } from '@/components/format';
import { Icon, type IconName } from '@/components/icon';
import { fill } from '@/locales/catalogue';
import { texts } from '@/locales/institution';
import type { SessionDetail, Venue } from '@/services/types';

/** What hangs on the wall is for the trainees and Chinese, whatever language its printer works in. */
const zh = texts['zh-CN'];

const steps: readonly { icon: IconName; title: string; text: string }[] = [
  { icon: 'scan', title: zh['poster.step1'], text: zh['poster.step1Text'] },
  { icon: 'place', title: zh['poster.step2'], text: zh['poster.step2Text'] },
  { icon: 'pen', title: zh['poster.step3'], text: zh['poster.step3Text'] },
];

/** '2026年6月10日 星期三 09:40–13:10' in Asia/Shanghai. */
function when({ startAt, endAt }: SessionDetail): string {
  const start = utc(startAt + 8 * 3_600_000);
  return fill(zh['poster.when'], {
    year: start.year(),
    month: start.month() + 1,
    day: start.date(),
    weekday: zh['poster.weekdays'].split(' ')[start.day()] ?? '',
    from: timeOf(startAt),
    to: timeOf(endAt),
  });
}

interface Props {
  session: SessionDetail;
  venue: Venue;
  picture: string;
  scene: string;
}

/** One A4 page: what it is about, the code, three steps, whom to ask. Black on white on the screen too, as it will be on paper. */
export function Sheet({ session, venue, picture, scene }: Props) {
  return (
    <View className="sheet" {...(process.env.TARO_ENV === 'h5' ? { lang: 'zh-CN' } : {})}>
      <View className="sheet-head">
        <Text>{zh['app.name']}</Text>
        <Text>{zh['poster.head']}</Text>
      </View>
      <View className="sheet-title">{session.title}</View>
      <View className="sheet-facts">
        <View>{when(session)}</View>
        <View>{venue.name}</View>
      </View>
      <Image className="sheet-code" src={picture} mode="scaleToFill" {...pictureLabel(zh['poster.label'])} />
      <View className="sheet-call">{zh['poster.call']}</View>
      <View className="sheet-steps">
        {steps.map(({ icon, title, text }, index) => (
          <View key={title} className="sheet-step">
            <Icon name={icon} className="sheet-icon" />
            <View className="sheet-step-title">
              {index + 1}. {title}
            </View>
            <View className="sheet-step-text">{text}</View>
          </View>
        ))}
      </View>
      <View className="sheet-foot">
        <View>{zh['poster.help']}</View>
        <View>{zh['poster.free']}</View>
        <View className="sheet-scene">{scene}</View>
      </View>
    </View>
  );
}
