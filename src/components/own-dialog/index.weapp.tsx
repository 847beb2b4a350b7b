import { useEffect, useSyncExternalStore } from 'react';
import { View } from '@tarojs/components';
import { openQuestion, subscribeToQuestion } from '@/services/dialog/own';
import { a11y } from '../a11y';
import { Pressable } from '../pressable';

/** The question that is asked by the program itself, over the page. Whoever leaves the page has declined. */
export function OwnDialog() {
  const open = useSyncExternalStore(subscribeToQuestion, openQuestion, openQuestion);
  useEffect(() => () => openQuestion()?.answer(false), []);
  if (!open) return null;
  return (
    <View className="plh-dialog-over" catchMove {...a11y(open.title, 'dialog')}>
      <View className="plh-dialog">
        <View className="plh-title" {...a11y(undefined, 'heading')}>
          {open.title}
        </View>
        <View className="plh-dialog-text">{open.text}</View>
        <View className="plh-dialog-buttons">
          <Pressable id="dialog-no" className="plh-dialog-no" onPress={() => open.answer(false)}>
            {open.no}
          </Pressable>
          <Pressable id="dialog-yes" className="plh-dialog-yes" onPress={() => open.answer(true)}>
            {open.yes}
          </Pressable>
        </View>
      </View>
    </View>
  );
}
