const months = {
  January: ['Januar'],
  February: ['Februar'],
  March: ['März'],
  May: ['Mai'],
  June: ['Juni'],
  July: ['Juli'],
  October: ['Oktober'],
  December: ['Dezember'],
};

const places = {
  Brussels: ['Brüssel'],
  Canada: ['Kanad'],
  Canadian: ['Kanad'],
  Canadians: ['Kanad'],
  Cologne: ['Köln'],
  European: ['europäisch', 'EU-'],
  German: ['deutsch'],
  Germany: ['deutsch', 'Bundes', 'Stiftung Warentest'],
  Iceland: ['Island'],
  Munich: ['München'],
  Norway: ['Norwegen'],
  Romanian: ['Rumän'],
  Spain: ['Spanien'],
  Swiss: ['Schweiz'],
  States: ['USA', 'amerikanisch', 'Vereinigten Staaten'],
  Union: ['EU', 'Union'],
  United: ['USA', 'amerikanisch', 'Vereinigten Staaten'],
};

const institutions = {
  Act: ['gesetz'],
  Commission: ['Kommission'],
  Competition: ['Wettbewerb', 'UWG'],
  Constitutional: ['Verfassung'],
  Council: ['Rat'],
  Court: ['gericht', 'BGH', 'EuGH'],
  DDG: ['Digitale-Dienste-Gesetz'],
  Directive: ['Richtlinie'],
  District: ['Landgericht', 'Bezirksgericht'],
  Federal: ['Bundes', 'BGH'],
  Higher: ['Oberlandesgericht', 'OLG'],
  Human: ['Menschenrecht'],
  Justice: ['Gerichtshof', 'BGH', 'EuGH'],
  Labour: ['arbeits'],
  Law: ['gesetz', 'recht'],
  Parliament: ['Parlament'],
  Protection: ['schutz'],
  Regional: ['Landgericht', 'Oberlandesgericht', 'OLG', 'LG'],
  Regulation: ['Verordnung'],
  Representation: ['vertretung'],
  Rights: ['recht'],
  Services: ['Dienste'],
  Staff: ['Personal'],
  Unfair: ['unlauter', 'UWG'],
  Whistleblower: ['Hinweisgeber'],
};

const desks = {
  Counting: ['Zählwerk'],
  Market: ['Marktplatz'],
  Print: ['Kleingedruckte'],
  Small: ['Kleingedruckte'],
  Square: ['Marktplatz'],
};

const titles = {
  Direct: ['Direkte'],
  From: ['Vom ', 'Von '],
  More: ['Mehr'],
  Oncoming: ['Gegenverkehr'],
};

/** What German calls whom English names otherwise: any of these words, or of their beginnings, will do. */
export const germanNames: Readonly<Record<string, readonly string[]>> = {
  ...months,
  ...places,
  ...institutions,
  ...desks,
  ...titles,
  Tuesday: ['Dienstag'],
  Wednesday: ['Mittwoch'],
};
