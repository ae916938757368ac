import { ActionIcon } from '@mantine/core';
import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useAsk, useCommand } from '@/lib/client/live.tsx';
import type { Template } from '@/lib/domain/template.ts';
import { useText } from '@/lib/i18n/index.ts';

/** Whether a template is a favourite of mine, and the button that changes it. Stands wherever a template is listed. */
export function FavouriteStar({ template: { id, name } }: { template: Pick<Template, 'id' | 'name'> }) {
  const t = useText();
  const uses = useAsk('template.uses', {});
  const set = useCommand('template.favourite');
  const favourite = uses.data?.some((use) => use.id === id && use.favourite) ?? false;
  const label = t(favourite ? 'finding:unmakeFavourite' : 'finding:makeFavourite', { name });
  const Star = favourite ? IconStarFilled : IconStar;
  return (
    <ActionIcon
      aria-label={label}
      title={label}
      disabled={!uses.isSuccess}
      onClick={() => set.mutate({ id, favourite: !favourite })}
    >
      <Star size={16} aria-hidden />
    </ActionIcon>
  );
}
