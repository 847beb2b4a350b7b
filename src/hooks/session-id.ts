import { useRouter } from '@tarojs/taro';

/** The session that the page was opened for; '' when the link lacks it. */
export const useSessionId = (): string => decodeURIComponent(useRouter().params.sessionId ?? '');
