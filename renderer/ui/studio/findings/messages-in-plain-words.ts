/**
 * What the format finds wrong, in the words of the form, for whoever has never seen the file: by the English that the format
 * writes, in English and in Spanish. In braces stands what differs. The JSON view keeps the file's own words.
 */
export const PLAIN_MESSAGES: readonly (readonly [message: string, english: string, spanish: string])[] = [
  ['"say" must not be blank. Write something there.', 'Nothing is said here yet. Write it.', 'Aquí todavía no se dice nada. Escríbelo.'],
  ['"do" must not be blank. Write something there.', 'Nothing is done here yet. Write what the player does.', 'Aquí todavía no se hace nada. Escribe lo que hace quien juega.'],
  ['{choice} has no "why", so the debrief cannot explain its grade. Say what it did to this customer.', '{choice} does not say why it has its grade, so the debrief cannot explain it. Say what it did to this customer.', '{choice} no dice por qué tiene su calificación, así que el repaso no puede explicarla. Di qué le hizo a este cliente.'],
  ['A choice must have "to". Add it.', 'This choice leads nowhere yet. Choose what it leads to.', 'Esta opción todavía no lleva a ninguna parte. Elige a dónde lleva.'],
  ['A choice must have "grade". Add it.', 'This choice has no grade yet. Choose one.', 'Esta opción todavía no tiene calificación. Elige una.'],
  ['A choice must have "why". Add it.', 'This choice does not say yet why it has its grade. Say what it did to this customer.', 'Esta opción todavía no dice por qué tiene su calificación. Di qué le hizo a este cliente.'],
  ['A choice must have exactly one of {keys}; this one has none of them.', 'This choice has no words yet. Write what the player says or does.', 'Esta opción todavía no tiene palabras. Escribe lo que dice o hace quien juega.'],
  ['"choices" has too few entries. It needs at least {least} {entries}.', 'There is nothing to choose here yet. Add a choice, or let this beat go on by itself or end.', 'Aquí todavía no hay nada que elegir. Agrega una opción, o haz que esta escena siga sola o termine.'],
  ['A beat must have exactly one of {keys}; this one has none of them.', 'This beat leads nowhere yet. Add choices, let it go on to another beat, or make it an ending.', 'Esta escena todavía no lleva a ninguna parte. Agrega opciones, haz que siga a otra escena o que sea un final.'],
  ['"role" must not be blank. Write something there.', 'The player’s part is empty. Say who the player is and what they may do.', 'El papel de quien juega está vacío. Di quién es y qué puede hacer.'],
  ['"title" must not be blank. Write something there.', 'A title is empty. Write one.', 'Un título está vacío. Escríbelo.'],
  ['"name" must not be blank. Write something there.', 'A name is empty. Write it.', 'Un nombre está vacío. Escríbelo.'],
  ['"setting" must not be blank. Write something there.', 'It does not say yet where it is set. Choose a place.', 'Todavía no dice dónde ocurre. Elige un lugar.'],
  ['There is no cast member "".{advice}', 'Nobody is chosen here yet. Choose somebody, or add a person first.', 'Aquí todavía no hay nadie. Elige a alguien, o agrega primero una persona.'],
  ['There is no cast member {id}.{advice}', '{id} is not among the people of this story. Choose somebody who is, or add them again.', '{id} no está entre las personas de esta historia. Elige a alguien que esté, o agrégala de nuevo.'],
  ['There is no beat "".{advice}', 'It leads nowhere yet. Choose a beat.', 'Todavía no lleva a ninguna parte. Elige una escena.'],
  ['There is no beat {id}.{advice}', 'There is no beat {id} any more. Choose another one, or add it again.', 'Ya no existe la escena {id}. Elige otra, o agrégala de nuevo.'],
];
