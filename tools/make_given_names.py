"""Make the list of given names of linter/wirelint/data.

    pip install names==0.3.0
    python tools/make_given_names.py

The commonest given names of the United States' census of 1990, which the package `names` carries, without those that
are rather something else at the head of two capitalised words (OTHERS), and with names of public life elsewhere, which
that census has few of (ABROAD, written by hand). One name a line, as written in copy. Inputs are checked by their
SHA-256, so a run gives the same bytes or says which input is another one.
"""

from __future__ import annotations

import hashlib
import sys
from importlib.util import find_spec
from pathlib import Path

DATA = Path(__file__).parent.parent / "linter" / "wirelint" / "data"
CUTS = {"male": 89.0, "female": 88.0}
"""The share of the men and women, in percent, down to whose names the list goes."""
DIGESTS = {
    "male": "0a5078ef6effe3b483d15b0f7f95047662126c9bfb624ecd5e5b978fc0f2470b",
    "female": "bd2f310fc4e5d5e5ea122c9d4342c9821145823118eb20db1647f305ec77b358",
}
OTHERS = frozenset(
    """
    Africa Al Alpha America An Angle Asia Autumn Berlin Brain Candy Capri Caprice Carolina Chance Charity Chase
    Chastity Cherish Chin China Coral Coy Dakota Dallas De Del Delhi Della Delta Denver Desire Destiny Diamond
    Dominica Dot Dusty Easter Ebony Else Emery England Era Fawn Florida Forest France Garland Garnet Geneva Georgia
    German Ginger Glory Ha Harmony Heath Holland Hong Houston Hung In India Indiana Ireland Israel Ivory Jade Jewel
    Jordan Junior Kansas Karma Kenya Korea La Lady Lane Laurel Le Les Lien Lima Lincoln Loan London Lore Ma Magnolia
    Major Marguerite Marina Marquis Marry Marvel Melbourne Mercy Merry Meta Mexico Mi Milan Min Missouri Missy Misty
    Montana My Myrtle Nevada Nova Novella Numbers Odessa Olive Opal Orlando Page Pansy Paris Patience Phoenix Pinkie
    Precious Prince Princess Prudence Queen Rich River Rocky Roma Roman Royal Rusty San Sang Santa Santiago Santo
    Savanna Savannah Senior Sierra So Son Song Soon Spring Star Sterling Stormy Summer Sun Sunday Sung Sunshine
    Sydney Tennessee Texas Tiara Trinidad Trinity Val Valencia Van Vella Velvet Venice Vienna Von Ward Windy Worth
    Yen York Young
    """.split()
)
ABROAD = """
    Abdel Abdelaziz Abdoulaye Abdul Abdullah Abhisit Abiy Aditya Agnieszka Ahmad Ahmed Ahmet Aisha Aisling Aïssatou
    Ajay Akbar Akira Alain Alasdair Alassane Alastair Aled Aleksander Aleksandr Aleksei Alessandro Alexandr Alexei
    Alexey Alexis Algirdas Alistair Alun Amadou Aminata Amira Amit Amos Anand Ananya Anastasiia Anatoly Anders
    Andrei Andrej Andrey Andrés Andrius Andriy Andrzej Angus Anil Anita Annalena Annegret Ante Antonis António Anwar
    Aoife Aram Arayik Arjun Armen Arne Arseniy Artem Arvind Ashok Ashraf Asif Astrid Atal Atiku Aung Avi Avigdor
    Ayesha Ayman Ayşe Álvaro Bashar Beata Beatriz Benazir Benigno Benoît Beppe Bertie Bidzina Bilal Bingu Binyamin
    Bjarni Björn Blaise Bola Boris Borut Boyko Brigitte Carwyn Cécile Chidi Chinedu Chinua Christophe Ciarán Claudia
    Clive Conor Cormac Costas Cristina Cyril Dafydd Dalia Davit Declan Deepak Dermot Devlet Dieter Dilma Dimitrios
    Dimitris Dmitri Dmitriy Dmitry Dominique Donal Dov Dragan Dušan Ebrahim Edouard Eduard Ehud Eilidh Eitan
    Ekaterina Ekrem Eleni Elif Elio Emeka Emine Emmanuel Emmerson Emomali Enda Enrico Eoin Erna Ernst Esko Euan
    Evangelos Evgeny Evo Ewa Ewan Édouard Élisabeth Étienne Fahd Faisal Fatima Fatma Fatou Femi Femke Ferdinand
    Ferenc Fergus Félix Fidel Filip Fiona Florian Florin François Franjo Frank-Walter Franz Fredrik Friedrich Fumio
    Gagik Galina Gareth Gavin Gábor Geert Gennady Geoff Georgi Gerhard Gerry Gérard Gheorghe Ghislaine Gianfranco
    Gianni Giorgi Giorgia Giorgio Giorgos Giovanni Gitanas Giuseppe Golda Goran Gotabaya Göran Graeme Grigory Gro
    Guido Guillaume Gunnar Gurbanguly Günter Hage Haile Hailemariam Hakan Hamid Hamish Hamza Hanan Hans-Dietrich
    Haruki Hashim Hassan Hayk Håkan Heiko Heinz Helle Helmut Hermann Hervé Heydar Hillary Hiroshi Horst Hosni
    Hossein Hrvoje Huda Hulusi Husain Hussein Huw Iain Ibrahim Ibrahima Idriss Ieuan Ignacio Igor Ilham Ilse Imran
    Inácio Indira Inés Ingvar Irakli Iryna Isaias Islam István Ivana Iván Jacob Jacques Jair Jakaya Jalal Jana Janez
    Janos Jaroslav Jarosław Javad Jawaharlal János Jean-Claude Jean-Jacques Jean-Louis Jean-Luc Jean-Marie Jean-Paul
    Jean-Pierre Jelena Jens Jeroen Jiří Joachim Joaquín João Johan Johann Johannes Joice Joko Jonas Joost Joschka
    José Josip Jovan Jóhanna Jörg Judit Juha Junichiro Jürgen Jyrki Kaja Kareem Karim Karl-Theodor Karolina
    Kassym-Jomart Katarzyna Katrín Kazuo Keiko Kemal Kenichi Kenji Khaled Khaleda Khalid Kjell Klaus Knut Kofi
    Konstantin Kostas Krišjānis Krzysztof Ksenia Kwame Kyriakos Laurent Layla Lazarus László Lech Leif Leila Leonid
    Levon Lionel Liubov Ljubica Lubomir Lucía Ludmila Luigi Luiz Luís Lyudmila Maarten Macky Magdalena Mahathir
    Mahinda Mahmoud Mahmud Maksim Mamadou Manfred Manmohan Marcin Mariam Mariia Marine Mario María Marko Maryam
    Masahiro Masayoshi Masoud Massimo Mathieu Matteo Matthias Matti Maxim Małgorzata Mário Mehdi Mehmet Meles
    Menachem Mette Mevlüt Michał Micheál Mihai Mikhail Mikheil Mikola Milos Miloš Mircea Mohammad Mohammed Mohamud
    Morag Morgan Moshe Moussa Muhammad Muhammadu Mukesh Mustafa Mwai Mykola Nabil Naftali Najib Nana Naoto Narendra
    Narges Nasser Natalia Natalya Nawaz Nayib Néstor Ngozi Niamh Nicolae Nicolás Nigel Nikol Nikola Nikolai Nikolay
    Nikos Noboru Noor Nour Novak Nuno Nursultan Olaf Olav Ole Oleg Oleksandr Olena Olivier Olof Olusegun Omar Orhan
    Osama Ousmane Paavo Padraig Panagiotis Paolo Pavel Pavlo Paweł Pádraig Pervez Petar Petr Petro Philipp Philippe
    Pierre Piers Pieter Pietro Pilar Piotr Piyush Poul Prabowo Prakash Pranab Prayuth Priya Purnima Pyotr Qassem
    Quett Rahul Raila Rajesh Rajiv Ramesh Rana Rania Ranil Rashid Raúl Recep Reza Rhodri Rhys Riek Rohit Ronan
    Róisín Ruhollah Rui Rumen Rupert Ruslan Ruud Sachin Saeed Said Salman Salome Salva Sami Samia Samir Sander Sani
    Sanjay Sanna Satoshi Sauli Seán Sebastián Selahattin Serge Sergei Sergey Sergio Serhiy Serzh Sébastien Ségolène
    Shavkat Shehbaz Shigeru Shimon Shinji Shinzo Shirin Shlomo Siegfried Sigmar Sigmundur Silvio Simone Siobhán
    Sipho Slobodan Sonia Sócrates Srettha Stanisław Stefano Stéphane Stipe Sunil Sunita Suresh Susilo Süleyman Sven
    Svetlana Sylvie Søren Tadashi Takashi Tarek Tariq Tarja Taro Tarun Tatiana Tatyana Tayyip Tendai Tetsuya Thabo
    Thaksin Thierry Thorbjørn Tiago Tigran Todor Tomasz Tomáš Tomislav Toomas Torbjörn Toshihiro Traian Tunde Tzipi
    Uhuru Ulf Ulrich Umaru Umberto Uri Ursula Uwe Vahan Vaira Valdis Valérie Vasco Vasily Václav Vesna Vijay Vikram
    Viktor Viktoria Vincenzo Virat Vladimir Volodymyr Vyacheslav Waleed Walid Werner Wim Winnie Wojciech Wole
    Wolfgang Wouter Xavier Xiomara Yair Yasir Yasmin Yasser Yasuhiro Yasuo Yehuda Yelena Yemi Yevgeny Yiannis
    Yingluck Yisrael Yitzhak Yoav Yoshihide Yossi Yousaf Yousef Youssef Yoweri Yuki Yukio Yulia Yuliia Yuri Yurii
    Yury Yusuf Yves Zahra Zaid Zara Zbigniew Zeynep Zoë Zoltán Zoran Zurab Zvonimir
"""


def main() -> None:
    """Make the file."""
    folder = find_spec("names")
    if folder is None or folder.origin is None:
        sys.exit("the package `names` is missing: see the head of this script")
    names = {name for sex, cut in CUTS.items() for name in census(Path(folder.origin).parent, sex, cut)}
    names = (names - OTHERS) | set(ABROAD.split())
    path = DATA / "given_names.txt"
    path.write_text("".join(f"{name}\n" for name in sorted(names)), encoding="utf-8")
    print(f"{path.name}: {len(names)} names")


def census(folder: Path, sex: str, cut: float) -> list[str]:
    """The names of the census down to a share of the people: lines of name, share, cumulative share and rank."""
    data = (folder / f"dist.{sex}.first").read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    if digest != DIGESTS[sex]:
        sys.exit(f"dist.{sex}.first is another version: its SHA-256 is {digest}")
    rows = [line.split() for line in data.decode("ascii").splitlines()]
    return [name.capitalize() for name, _, cumulative, _ in rows if float(cumulative) <= cut]


if __name__ == "__main__":
    main()
