import { allMean, months, ordinal, spellings, weekdays, type DateLanguage } from './date-language'

const units =
  'een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(
    ' ',
  )
const tens = ['twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig']
const irregularOrdinals: Record<number, string> = { 1: 'eerste', 3: 'derde', 8: 'achtste' }

/** 1 to 99, except a bare "een": that is nearly always the article. */
function numbers(): Record<string, string> {
  const table: Record<string, string> = {}
  const add = (n: number, word: string) => {
    if (n > 1) table[word] = String(n)
    if (n < 54) table[irregularOrdinals[n] ?? word + (n < 20 ? 'de' : 'ste')] = ordinal(n)
  }
  units.forEach((word, i) => add(i + 1, word))
  tens.forEach((ten, i) => {
    add(20 + i * 10, ten)
    units.slice(0, 9).forEach((unit, j) => add(20 + i * 10 + j + 1, `${unit}en${ten}`))
  })
  return table
}

const unitWords: Record<string, string> = {
  ...allMean('day', 'dag'),
  ...allMean('days', 'dagen, dgn'),
  ...allMean('week', 'week, wk'),
  ...allMean('weeks', 'weken, wkn'),
  ...allMean('month', 'maand, mnd'),
  ...allMean('months', 'maanden'),
  ...allMean('year', 'jaar, jr'),
  ...allMean('years', 'jaren'),
  ...allMean('quarter', 'kwartaal, kwartalen'),
  ...allMean('weekend', 'weekend, weekeinde, weekent, wkd, wkend, weekends, weekenden'),
}

const oneOfUnit = Object.fromEntries(
  ['dag', 'week', 'maand', 'jaar', 'kwartaal'].map((unit) => [`een ${unit}`, `1 ${unitWords[unit] ?? ''}`]),
)

export const dutch: DateLanguage = {
  phrases: {
    ...numbers(),
    ...spellings(months, [
      'januari jan jan. januarie janauri',
      'februari feb feb. febr febr. februarie februrai',
      'maart mrt mrt. mar mar.',
      'april apr apr.',
      'mei',
      'juni jun jun. junie',
      'juli jul jul. julie',
      'augustus aug aug. augustis agustus',
      'september sept sept. sep sep. septembr setpember',
      'oktober okt okt. october oct oct. oktobr okober oktover',
      'november nov nov. novemeber novmber',
      'december dec dec. desember decmber',
    ]),
    ...spellings(weekdays, [
      'maandag ma ma. mandag maandg',
      'dinsdag di di. dinsdg dindag',
      'woensdag wo wo. woe woensdg woendag',
      'donderdag do do. dond dondedag',
      'vrijdag vr vr. vrij vrijdg vridag',
      'zaterdag za za. zat zat. zaterdg',
      'zondag zo zo. zon zondg',
    ]),
    ...spellings(
      ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
      ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'].map((day) =>
        ['avond', 'middag', 'ochtend', 'morgen', 'nacht'].map((part) => day + part).join(' '),
      ),
    ),
    ...unitWords,
    ...oneOfUnit,
    ...allMean(
      'today',
      'vandaag, vndg, vandaagde, vandag, heden, vanavond, vanmiddag, vanochtend, vanmorgen, vannacht',
    ),
    ...allMean('tomorrow', 'morgen, mrgn, morge, morgenavond, morgenmiddag, morgenochtend, morgenvroeg'),
    ...allMean('day-after-tomorrow', 'overmorgen, over morgen'),
    ...allMean('yesterday', 'gisteren, gister, gisteravond, gistermiddag, gisterochtend'),
    ...allMean('day-before-yesterday', 'eergisteren, eergister'),
    ...allMean('now', 'nu, dit moment, op heden'),
    ...allMean('this', 'deze, dit, die, dat, dees, huidige, huidig, lopende, lopend, hetzelfde, dezelfde'),
    ...allMean('next', 'volgende, volgend, volgnde, erop volgende'),
    ...allMean(
      'coming',
      'komende, komend, aanstaande, aankomende, aankomend, eerstvolgende, eerstkomende, a.s., a.s, as., toekomende, eerst volgende',
    ),
    ...allMean('past', 'afgelopen, voorbije, jl., jl, j.l., laatstleden'),
    ...allMean('previous', 'vorige, vorig, voorgaande, voorafgaande, verleden'),
    ...allMean('last', 'laatste'),
    ...allMean('the', "de, het, 't, t"),
    ...allMean('of', 'van, vd, v.d., v/d'),
    ...allMean('in', 'in'),
    ...allMean('on', 'op'),
    ...allMean('during', 'tijdens, gedurende, rond, rondom, omstreeks'),
    ...allMean('between', 'tussen'),
    ...allMean('and', 'en'),
    ...allMean('or', 'of'),
    ...allMean('to', 'tot, tot aan'),
    ...allMean('through', 't/m, tm, t.e.m., tot en met, tot & met, tem, tot en met de'),
    ...allMean('since', 'sinds, sedert'),
    ...allMean('starting', 'vanaf, vanaf de, per, met ingang van'),
    ...allMean('after', 'na, naar aanleiding van'),
    ...allMean('before', 'voor, uiterlijk, vooraf aan, voorafgaand aan'),
    ...allMean('over', 'over'),
    ...allMean('within', 'binnen'),
    ...allMean('ago', 'geleden, terug'),
    ...allMean('begin', 'begin, begin van, beginn, start van, aanvang van'),
    ...allMean('mid', 'half, medio, halverwege, midden, midden in, midden van'),
    ...allMean('end', 'eind, einde, eind van, einde van, ultimo'),
    ...allMean('rest', 'rest van, rest, verder, restant van'),
    ...allMean('later', 'later, verderop'),
    ...allMean('earlier', 'eerder'),
    ...allMean('half', 'helft, helft van'),
    ...allMean('half-year', 'halfjaar, half jaar'),
    ...allMean('few', 'paar'),
    ...allMean('6 month', 'een half jaar, een halfjaar'),
    ...allMean('18 months', 'anderhalf jaar'),
    ...allMean('45 days', 'anderhalve maand'),
    ...allMean('10 days', 'anderhalve week'),
    ...allMean('calendar-year', 'kalenderjaar'),
    ...allMean('year-to-date', 'jaar tot op heden, jaar tot nu toe'),
    ...allMean(
      'week of',
      'week beginnend op, week startend op, week aanvangend op, week beginnend, week startend, week aanvangend, week waarin, week met, week rond',
    ),
    ...allMean('from', 'gerekend vanaf'),
    // How often, not when.
    ...Object.fromEntries(
      ['elke', 'iedere', 'elk', 'ieder'].flatMap((each) =>
        'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag dag week maand jaar weekend'
          .split(' ')
          .map((unit) => [`${each} ${unit}`, '|']),
      ),
    ),
    ...allMean('|', 'om de week, om de maand, keer in de week, keer in de maand, keer in het jaar, dag na dag, 24/7'),
    ...spellings(
      ['spring', 'summer', 'autumn', 'winter'],
      [
        'lente voorjaar lentemaanden',
        'zomer zommer zomermaanden zomerperiode',
        'herfst najaar herfstmaanden',
        'winter wintermaanden',
      ],
    ),
    ...spellings(
      ['school-summer', 'school-autumn', 'school-christmas', 'school-spring', 'school-may'],
      [
        'zomervakantie zomervakanties zomerreces bouwvak',
        'herfstvakantie herfstreces',
        'kerstvakantie kerstreces wintervakantie',
        'voorjaarsvakantie krokusvakantie carnavalsvakantie',
        'meivakantie meireces',
      ],
    ),
    // Public holidays on a fixed day are that day.
    ...allMean('1 january', 'nieuwjaarsdag, nieuwjaar'),
    ...allMean('14 february', 'valentijnsdag, valentijn'),
    ...allMean('8 march', 'internationale vrouwendag, vrouwendag'),
    ...allMean('22 april', 'dag van de aarde, earth day'),
    ...allMean('17 march', "st. patrick's day, saint patrick's day, st patrick's day"),
    ...allMean('27 april', 'koningsdag'),
    ...allMean('1 may', 'dag van de arbeid'),
    ...allMean('4 may', 'dodenherdenking'),
    ...allMean('5 may', 'bevrijdingsdag'),
    ...allMean('31 october', 'halloween'),
    ...allMean('11 november', 'sint maarten, sint-maarten'),
    ...allMean('5 december', 'sinterklaas, sinterklaasavond, pakjesavond'),
    ...allMean('24 december', 'kerstavond'),
    ...allMean('25 december', 'kerst, kerstmis, eerste kerstdag, 1e kerstdag'),
    ...allMean('26 december', 'tweede kerstdag, 2e kerstdag'),
    ...allMean('25 december - 26 december', 'kerstdagen'),
    ...allMean('31 december', 'oudjaar, oudejaarsdag, oudejaarsavond, oud en nieuw'),
    // These move with Easter.
    ...allMean('easter', 'pasen, paaszondag, eerste paasdag, 1e paasdag'),
    ...allMean('easter-monday', 'tweede paasdag, 2e paasdag, paasmaandag'),
    ...allMean('good-friday', 'goede vrijdag'),
    ...allMean('ascension', 'hemelvaart, hemelvaartsdag'),
    ...allMean('pentecost', 'pinksteren, eerste pinksterdag, 1e pinksterdag'),
    ...allMean('pentecost-monday', 'tweede pinksterdag, 2e pinksterdag, pinkstermaandag'),
    ...allMean('carnival', 'carnaval'),
    ...allMean('weekend of easter', 'paasweekend'),
    ...allMean('weekend of ascension', 'hemelvaartsweekend, hemelvaartweekend'),
    ...allMean('weekend of pentecost', 'pinksterweekend'),
    ...allMean('24 december - 1 january', 'feestdagen'),
    ...allMean("mother's day", 'moederdag'),
    ...allMean("father's day", 'vaderdag'),
    ...allMean('black friday', 'black friday'),
    ...allMean('thanksgiving', 'thanksgiving'),
  },
  onlyBesideDates: [
    ...['jan', 'mar', 'mar.', 'sep'],
    ...[
      'ma',
      'ma.',
      'di',
      'di.',
      'wo',
      'wo.',
      'woe',
      'do',
      'do.',
      'dond',
      'vr',
      'vr.',
      'vrij',
      'za',
      'za.',
      'zo',
      'zo.',
      'zat',
      'zat.',
      'zon',
    ],
  ],
  countedThings:
    'uur|u|h|min|minuten|minuut|sec|seconden|keer|maal|x|euro|eur|procent|pct|mensen|personen|slachtoffers|meldingen|gevallen|kinderen|vrouwen|mannen|meisjes|jongens|deelnemers|graden|km|kilo|kg|meter|m2|stuks|jarige|jarigen|jaar oud|dagen per|uren',
  notPast: ['was dat ook', 'was het ook', 'was er ook alweer', 'was ook alweer', 'was dat nou', 'was dat nog'],
  pastWords:
    'was,waren,geweest,gehad,had,hadden,ging,gingen,gebeurde,gebeurd,vond,vonden,plaatsgevonden,deed,deden,gedaan,kwam,kwamen,gehouden,hield,hielden,begon,afgelopen,toen,destijds,georganiseerd'.split(
      ',',
    ),
}
