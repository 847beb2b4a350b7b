import type { Output } from '@/services/call';

export type Favourite = Output<'identity.listFavourites'>['items'][number];
