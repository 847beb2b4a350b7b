import { useSyncExternalStore } from 'react';
import { isOnline, onNetworkChange } from '@/services/network';

/** Whether there is a network; true until the platform says otherwise. */
export const useOnline = (): boolean => useSyncExternalStore(onNetworkChange, isOnline, isOnline);
