// The half of the aria plugin that runs in the mini-program: the short names of the attributes, as the templates have them.
import { mergeInternalComponents } from '@tarojs/shared';
import ariaComponents from './aria-components.json';

mergeInternalComponents(ariaComponents);
