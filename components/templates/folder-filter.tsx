import { NativeSelect } from '@mantine/core';
import type { TemplateFolder } from '@/lib/domain/found-template.ts';
import { useText } from '@/lib/i18n/index.ts';

interface Props {
  readonly folders: readonly TemplateFolder[];
  readonly folder: string | undefined;
  readonly onFolder: (path: string | undefined) => void;
}

/** Only one folder's templates, and those of the folders in it. Nothing where there are no folders. */
export function FolderFilter({ folders, folder, onFolder }: Props) {
  const t = useText();
  if (folders.length === 0 && folder === undefined) return null;
  const known = folder === undefined || folders.some(({ path }) => path === folder);
  const listed = known ? folders : [...folders, { path: folder, count: 0 }];
  return (
    <NativeSelect
      size="xs"
      maw={160}
      aria-label={t('finding:folder')}
      value={folder ?? ''}
      data={[
        { value: '', label: t('finding:allFolders') },
        ...listed.map(({ path, count }) => ({ value: path, label: t('finding:folderCount', { path, count }) })),
      ]}
      onChange={({ currentTarget: { value } }) => onFolder(value === '' ? undefined : value)}
    />
  );
}
