const GIVEN = `Ada Amir Ana Anouk Arjun Astrid Ayo Bea Ben Bogdan Camila Carlos Chen Chiara Chloe Dana Daniel Deniz Diego Dmitri
Edda Elena Elif Emeka Emma Erik Esther Farah Felix Fiona Gabriel Giulia Grace Hana Hassan Helga Hugo Ibrahim Ines Ingrid
Ivan Jack Jasmin Joao Jonas Julia Kaito Karim Katya Kofi Lars Leila Lena Liam Lina Lucas Luz Maja Malik Marco
Maria Mateo Maya Mei Mina Nadia Nils Noor Nora Oleg Olga Omar Oscar Paula Pedro Petra Priya Rafael Rana Ravi
Rosa Ruth Sami Sara Sean Sofia Stefan Sunita Tariq Tessa Thomas Uma Valeria Viktor Wanda Wei Yara Yusuf Zara Zoe`.split(/\s+/);

const FAMILY = `Abe Adeyemi Ahmed Almeida Andersen Arslan Bauer Becker Bello Bernard Bianchi Blanc Brown Castro Chavez Cohen Conti Costa Cruz Dahl
Das Diaz Dubois Eriksen Evans Farkas Fernandes Fischer Flores Fontaine Garcia Gomes Greco Haddad Hansen Hernandez Hoffmann Horvat Hughes Ito
Ivanova Jansen Jensen Johnson Jones Joshi Kaya Keller Kelly Khan Kim Klein Kovacs Kowalski Larsen Laurent Lee Lima Lopez Marino
Martin Mendes Meyer Mohamed Moreau Morgan Moser Mueller Murphy Nagy Nakamura Nguyen Novak Nunez Okafor Olsen Ortiz Osei Papadakis Park
Patel Pereira Petrov Popescu Quinn Ramos Reyes Ricci Rossi Roy Ruiz Saito Santos Sato Schmidt Silva Singh Smith Sousa Tanaka`.split(/\s+/);

/** The name of the person with this number, from 0: each comes once. */
export function madeUpName(number: number): string {
  const round = Math.floor(number / (GIVEN.length * FAMILY.length));
  const at = number % (GIVEN.length * FAMILY.length);
  // Neighbours share neither name; every pair comes before the first comes again.
  const given = GIVEN[at % GIVEN.length] ?? '';
  const family = FAMILY[(at * 7 + Math.floor(at / GIVEN.length)) % FAMILY.length] ?? '';
  return round === 0 ? `${given} ${family}` : `${given} ${family} ${round + 1}`;
}

const SITES = ['Harbour Street', 'Old Town', 'Station Square', 'Airport', 'Lakeside', 'Market Hall', 'North Park', 'Telephone desk'];
const INTAKES = ['spring intake', 'summer intake', 'autumn intake', 'winter intake', 'transfers'];

/** The name of the cohort with this number, from 0. */
export function madeUpCohort(number: number): string {
  const round = Math.floor(number / (SITES.length * INTAKES.length));
  const intake = INTAKES[Math.floor(number / SITES.length) % INTAKES.length] ?? '';
  const name = `${SITES[number % SITES.length] ?? ''}, ${intake}`;
  return round === 0 ? name : `${name} ${round + 1}`;
}

export const DEPARTMENTS: readonly string[] = ['Front desk', 'Sales floor', 'Support', 'Service'];
