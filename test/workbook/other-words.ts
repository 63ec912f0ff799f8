import type { MatrixWords } from '../../src/workbook/matrix/words';
import { MATRIX_WORDS } from './plan-words';

/** The words of plans in another language, all of them different but the letters of ratings. */
export const FRENCH_WORDS: MatrixWords = {
  ...MATRIX_WORDS,
  title: 'Évaluation rapide intégrée',
  note: 'Champ RIA : 126 cibles',
  legend: 'T = total, P = partiel, vide = aucun',
  rule: 'non = exclu',
  dates: 'Faite aujourd’hui',
  page: 'Page &P sur &N',
  kinds: {
    vision: 'Vision à long terme',
    'medium-term': 'Plan à moyen terme',
    sectoral: 'Plan sectoriel',
    regional: 'Plan régional',
  },
  p: {
    People: 'Population',
    Planet: 'Planète',
    Prosperity: 'Prospérité',
    Peace: 'Paix',
    Partnership: 'Partenariats',
  },
  headings: {
    ...MATRIX_WORDS.headings,
    p: 'Pilier',
    goal: 'Objectif',
    targetCode: 'Code de la cible',
    target: 'Cible',
    applicable: 'Applicable ?',
    best: 'Meilleure note',
    score: 'Points',
    documents: 'Nombre',
    indicators: 'Indicateurs nationaux',
    institutions: 'Institution responsable',
    comments: 'Commentaire',
    kind: 'Type',
    year: 'Année',
    scale: 'Échelle',
  },
  yes: 'oui',
  no: 'non',
  notApplicable: 's.o.',
  applicableHelp: { title: 'Applicable ?', message: 'Choisissez oui ou non.' },
  ratingHelp: { title: 'Note', message: 'T ou P, ou laissez vide.' },
};
