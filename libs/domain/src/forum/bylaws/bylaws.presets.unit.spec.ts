import { DEFAULT_BYLAWS } from './bylaws';
import { BYLAWS_PRESETS, type PresetCountry } from './bylaws.presets';

const countries = Object.keys(BYLAWS_PRESETS) as PresetCountry[];
const countriesWhere = (holds: (country: PresetCountry) => boolean): string => countries.filter(holds).join(' ');
const ruleOf = (country: PresetCountry): string => BYLAWS_PRESETS[country].bylaws.decision.rule;
const usualOf = (country: PresetCountry): string | null => BYLAWS_PRESETS[country].bylaws.frequency.usual;

describe('the presets', () => {
  it('are those of the seventeen countries of the table', () => {
    expect(countries).toHaveLength(17);
  });

  it.each([
    ['consensus', 'AR CL CO EE GH GT PA UY'],
    ['simple-majority', 'BR CR MD MT PE'],
    ['mixed', 'HR ME MX PH'],
    ['qualified-majority', ''],
  ])('decide by %s: %s', (rule, expected) => {
    expect(countriesWhere((country) => ruleOf(country) === rule)).toBe(expected);
  });

  it('are written down in eleven countries', () => {
    expect(countriesWhere((country) => BYLAWS_PRESETS[country].formalised)).toBe('BR CR EE HR MD ME MT MX PA PE PH');
  });

  it.each([
    ['P2W', 'AR UY'],
    ['P1M', 'CR GT ME MT PA PE'],
    ['P3M', 'CO EE GH MD PH'],
    ['P6M', 'BR'],
    [null, 'CL HR MX'],
  ])('meet every %s: %s', (usual, expected) => {
    expect(countriesWhere((country) => usualOf(country) === usual)).toBe(expected);
  });

  it.each([
    ['consultative', 'AR'],
    ['mixed', 'PE'],
  ])('are %s: %s', (mode, expected) => {
    expect(countriesWhere((country) => BYLAWS_PRESETS[country].bylaws.mode === mode)).toBe(expected);
  });

  it('name the pages they were read from, and else are the default', () => {
    expect(BYLAWS_PRESETS.MX.source).toBe('handbook p. 28, 31, 34');
    expect(BYLAWS_PRESETS.UY.source).toBe('handbook p. 28, 34');
    const { decision, frequency, mode, ...rest } = BYLAWS_PRESETS.PE.bylaws;
    expect(DEFAULT_BYLAWS).toMatchObject(rest);
  });
});
