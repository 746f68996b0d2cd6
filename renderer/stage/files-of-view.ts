import { filesOf } from './face.ts';
import { lookOf } from './looks.ts';
import { placeOf, SETTING_FILES } from './places.ts';
import { propSize } from './props.ts';
import type { StageView } from './stage.ts';

/** The drawn files without which a view is not whole: the setting, what lies there, and each face as it is. */
export function filesOfView({ setting, props, people }: StageView): readonly string[] {
  const { id } = placeOf(setting);
  return [
    ...SETTING_FILES.map((file) => `settings/${id}/${file}.svg`),
    ...props.filter((prop) => propSize(prop) !== undefined).map((prop) => `props/${prop}.svg`),
    ...people.flatMap(({ look, feels }) => {
      const files = filesOf(lookOf(look));
      return [files.body, files.head(feels)];
    }),
  ];
}
