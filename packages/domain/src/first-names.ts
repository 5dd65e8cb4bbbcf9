/** First names that are frequent in Germany and are no other word: what follows them is a family name. */
const list = `
Achim Adam Adrian Agnes Ahmed Aische Albert Alexander Alexandra Ali Alina Alois Amelie Andrea Andreas Angela Angelika Anja Anke Anna
Anne Annette Annika Anton Antonia Armin Arne Astrid Axel Ayse Barbara Bastian Beate Benedikt Benjamin Bernd Bernhard Bettina Bianca
Birgit Björn Boris Brigitte Britta Bruno Burkhard Can Carla Carolin Carsten Cem Charlotte Christa Christian Christiane Christina
Christine Christoph Christopher Claudia Clemens Cornelia Dagmar Daniel Daniela David Dennis Detlef Diana Dieter Dietmar Dirk Dominik
Doris Dorothea Eberhard Elena Elfriede Elias Elisabeth Elke Emil Emilia Emily Emma Emre Erich Erik Erika Erwin Eva Fabian Fatma Felix
Ferdinand Finn Florian Franziska Friederike Friedrich Fritz Gabriele Georg Gerd Gerhard Gerlinde Gertrud Gisela Gregor Gudrun Guido
Günter Günther Hakan Hanna Hannah Hannelore Hannes Hans Harald Hartmut Hasan Hedwig Heide Heidi Heike Heiko Heiner Heinrich Heinz Helene
Helga Helmut Hendrik Henrik Henning Herbert Hermann Holger Horst Hubert Hülya Ida Ilona Ilse Ina Ines Inge Ingo Ingrid Irene Iris Irina
Isabel Isabell Isabella Jakob Jana Jannik Jens Joachim Jochen Johann Johanna Johannes Jonas Jörg Josef Judith Julia Julian Juliane Jürgen
Jutta Kai Karin Karl Karla Karsten Katharina Kathrin Katja Katrin Kemal Kerstin Kevin Klara Klaus Konrad Konstantin Kristin Kristina Kurt
Lara Lars Lea Lena Leon Leonie Linda Lisa Lothar Ludwig Luisa Lukas Łukasz Lutz Magdalena Maik Maike Manfred Manuel Manuela Marc Marcel
Marco Marcus Maren Margarete Margit Margot Maria Marie Marina Mario Marion Markus Marlene Marlies Marta Martha Martin Martina Mathias
Matthias Max Maximilian Mehmet Meike Melanie Mia Michael Michaela Mirjam Mohamed Mohammed Monika Moritz Murat Mustafa Nadine Nadja Natalie
Natascha Nico Nicolas Nicole Niklas Nils Nina Norbert Olaf Oliver Oskar Osman Otto Patricia Patrick Paul Paula Peter Petra Philipp Pia
Rainer Ralf Ralph Ramona Raphael Rebecca Regina Reiner Reinhard Reinhold Renate Ricarda Robert Roland Rolf Roman Ronald Rosemarie Rudolf
Rüdiger Sabine Sabrina Samuel Sandra Sara Sarah Sascha Sebastian Selina Silke Silvia Simon Simone Sofia Sonja Sophia Sophie Stefan Stefanie
Steffen Stephan Stephanie Susanne Svenja Swen Sven Sybille Sylvia Tamara Tanja Tatjana Theo Theresa Thomas Thorsten Tim Timo Tina Tobias Tom
Torsten Udo Ulf Ulrich Ulrike Ursula Ute Uwe Valentin Vanessa Vera Verena Veronika Viktor Viktoria Vincent Volker Walter Waltraud Werner
Wiebke Wilfried Wilhelm Willi Wolfgang Yannick Yasemin Yusuf Yvonne Zeynep
`;

export const firstNames: ReadonlySet<string> = new Set(list.trim().split(/\s+/));
