import Taro from '@tarojs/taro';
import { a11y } from './a11y';
import { Icon } from './icon';
import { Pressable } from './pressable';

/** A telephone number to touch: WeChat's dialler, or the browser's link. */
export function PhoneLink({ phone, label }: { phone: string; label: string }) {
  if (process.env.TARO_ENV === 'h5')
    return (
      <a className="plh-link plh-figures" href={`tel:${phone}`} {...a11y(label, 'link')}>
        <Icon name="phone" />
        {phone}
      </a>
    );
  return (
    <Pressable
      role="link"
      className="plh-link plh-figures"
      label={label}
      onPress={() => void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)}
    >
      <Icon name="phone" />
      {phone}
    </Pressable>
  );
}
