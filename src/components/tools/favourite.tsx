import { useT } from '@/locales';
import { setFavourite, useFavourite, type FavouriteKind } from '@/services/favourites';
import { asCallError } from '@/services/call-error';
import { errorText } from '../error-text';
import { toast } from '../confirm';
import { Tool } from './tool';

/** Keeps a policy or a session among the person's favourites, or lets it go. */
export function FavouriteTool({ kind, id }: { kind: FavouriteKind; id: string }) {
  const t = useT();
  const on = useFavourite(kind, id);
  const press = () => {
    setFavourite(kind, id, !on).then(
      () => toast(t(on ? 'tools.favouriteGone' : 'tools.favouriteKept')),
      (thrown: unknown) => toast(errorText(asCallError(thrown))),
    );
  };
  return (
    <Tool
      icon={on ? 'star-on' : 'star'}
      text={t(on ? 'tools.favouriteOn' : 'tools.favourite')}
      on={on}
      onPress={press}
    />
  );
}
