import { MotionSection } from './motion-section.tsx';
import { ReadingSection } from './reading-section.tsx';
import type { SectionProps } from './section-props.ts';
import { SoundSection } from './sound-section.tsx';

/** The settings that may change at any moment, in mid-run too. */
export function SettingsFields(props: SectionProps) {
  return (
    <>
      <ReadingSection {...props} />
      <SoundSection {...props} />
      <MotionSection {...props} />
    </>
  );
}
