import { policy as kunming } from './kunming-2020-service-platform/index';
import { policy as liaocheng } from './liaocheng-2021-demo-platform/index';
import { policy as nmg2011 } from './nmg-2011-implementation-year/index';
import { policy as nmg2018 } from './nmg-2018-lecture-hall/index';
import { policy as taiyuan } from './taiyuan-2015-startup-base-city/index';
import type { DemoPolicy } from './types';

export type * from './types';

export { nationalPolicies } from './national/index';

/** The five source documents, word for word, the programme's own first. To add one: a folder with an index, and a line here. */
export const demoPolicies: readonly DemoPolicy[] = [nmg2018, nmg2011, taiyuan, kunming, liaocheng];
