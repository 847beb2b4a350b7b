/** Collection `favourites`, `_id` = the person's: what they keep, the newest last. One document, so that its limit holds whoever writes at once. */
export interface FavouritesDoc {
  _id: string;
  items: Favourite[];
}

export interface Favourite {
  kind: 'policy' | 'session';
  targetId: string;
  /** As it was called when it was kept: what is shown of something that is gone. */
  title: string;
  at: number;
}
