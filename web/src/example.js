/** A story for those who look around: written for this page, with faults that a desk meets every day. */
export const EXAMPLE = `Ferry company halts night crossings after harbour collision

PORT LISMORE, March 3 - The operator of the Lismore ferry said on Tuesday it would stop all night crossings after two boats collided in in thick fog outside the harbour.5.Eleven people were hurt and taken to hospital, the coastguard said.

"We heard a long horn, then a crash," said passenger Ines Aldana, 41, who was travelling with her two sons.

The Corrie Star , which carries up to 240 passengers, was leaving for the islands at about 10 p.m. when it struck a trawler that was coming in. The ferry's captain, Tomas Breck, has worked for the company for 19 years.

The coastguard said 14 people were hurt in the collision, most of them with cuts and bruises. Thomas Breck was not among them.

"Nobody should have been out there," Aldana, 43, said. the harbour was closed for six hours.

It is the first collision in the harbour since 2009. The company, which carried 310,000 passengers last year, up from 290,000 the year before, said that it would cooperate with investigators.

The company, which carried 310,000 passengers last year, up from 290,000 the year before, said that it would cooperate with investigators.
`;
