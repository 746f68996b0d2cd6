import { useIntl } from 'react-intl';

/** A size, as people say it. */
export function Bytes({ bytes }: { readonly bytes: number }) {
  const intl = useIntl();
  const [value, unit] = bytes < 1_000 ? ([bytes, 'byte'] as const) : bytes < 1_000_000 ? ([bytes / 1_000, 'kilobyte'] as const) : ([bytes / 1_000_000, 'megabyte'] as const);
  return <>{intl.formatNumber(value, { style: 'unit', unit, unitDisplay: unit === 'byte' ? 'long' : 'short', maximumSignificantDigits: 3 })}</>;
}
