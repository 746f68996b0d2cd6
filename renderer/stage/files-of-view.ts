import { filesOf } from './face.ts';
import { lookOf } from './looks.ts';
import { partFile, placeOf, SETTING_FILES } from './places.ts';
import { propFile, propSize } from './props.ts';
import type { StageView } from './stage.ts';

/** The drawn files without which a view is not whole: the setting, what lies there, and each face as it is. */
export function filesOfView({ setting, props, people }: StageView): readonly string[] {
  const place = placeOf(setting);
  return [
    ...(place.picture === undefined ? [] : [place.picture]),
    ...SETTING_FILES.flatMap((part) => partFile(place, part) ?? []),
    ...props.filter((prop) => propSize(prop) !== undefined).map(propFile),
    ...people.flatMap(({ look, feels }) => {
      const files = filesOf(lookOf(look));
      return [files.body, files.head(feels)];
    }),
  ];
}
