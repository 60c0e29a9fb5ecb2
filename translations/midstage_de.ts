<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Choices</name>
    <message>
        <source>grey</source>
        <translation>grau</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>farbig</translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation>%1 Klassen</translation>
    </message>
    <message>
        <source>licence: %1</source>
        <translation>Lizenz: %1</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Half a cosine from the learning rate to the final rate</source>
        <translation>Ein halber Kosinus von der Lernrate bis zur Endrate</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstant</translation>
    </message>
    <message>
        <source>The learning rate stays</source>
        <translation>Die Lernrate bleibt</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>A straight line from the learning rate to the final rate</source>
        <translation>Eine Gerade von der Lernrate bis zur Endrate</translation>
    </message>
    <message>
        <source>Multi-step</source>
        <translation>Mehrstufig</translation>
    </message>
    <message>
        <source>Multiplied by the factor at each milestone</source>
        <translation>An jedem Meilenstein mit dem Faktor multipliziert</translation>
    </message>
    <message>
        <source>Piecewise</source>
        <translation>Stückweise</translation>
    </message>
    <message>
        <source>A factor of its own from each milestone on</source>
        <translation>Ab jedem Meilenstein ein eigener Faktor</translation>
    </message>
    <message>
        <source>One drop</source>
        <translation>Eine Stufe</translation>
    </message>
    <message>
        <source>Multiplied by the factor once</source>
        <translation>Einmal mit dem Faktor multipliziert</translation>
    </message>
    <message>
        <source>Unleashing Mask: trains on with the loss held at the constraint, so that the network forgets what it memorised last</source>
        <translation>Unleashing Mask: trainiert mit dem Verlust an der Schranke weiter, damit das Netz vergisst, was es zuletzt auswendig gelernt hat</translation>
    </message>
    <message>
        <source>Unleashing Mask with a learned mask (UMAP): prunes under the same constraint; the weights stay</source>
        <translation>Unleashing Mask mit gelernter Maske (UMAP): Pruning unter derselben Schranke; die Gewichte bleiben</translation>
    </message>
    <message>
        <source>Which training samples masks of the network&apos;s weights make it forget</source>
        <translation>Welche Trainingsbilder das Netz unter Masken seiner Gewichte vergisst</translation>
    </message>
    <message>
        <source>Low contrast</source>
        <translation>Kontrastarm</translation>
    </message>
    <message>
        <source>Faint under strong noise</source>
        <translation>Blass unter starkem Rauschen</translation>
    </message>
    <message>
        <source>Occluded</source>
        <translation>Verdeckt</translation>
    </message>
    <message>
        <source>Partly covered</source>
        <translation>Teilweise verdeckt</translation>
    </message>
    <message>
        <source>Blended</source>
        <translation>Vermischt</translation>
    </message>
    <message>
        <source>Mixed with another image</source>
        <translation>Mit einem anderen Bild gemischt</translation>
    </message>
    <message>
        <source>Wrong label</source>
        <translation>Falsch beschriftet</translation>
    </message>
    <message>
        <source>An ordinary image under another class&apos;s label</source>
        <translation>Ein gewöhnliches Bild mit der Beschriftung einer anderen Klasse</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>The first GPU, else the processor</source>
        <translation>Die erste GPU, sonst der Prozessor</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>bfloat16 where the device has it in hardware, else fp32</source>
        <translation>bfloat16, wo das Gerät es in Hardware hat, sonst fp32</translation>
    </message>
    <message>
        <source>fp32</source>
        <translation>fp32</translation>
    </message>
    <message>
        <source>32-bit floating point throughout</source>
        <translation>Durchweg 32-Bit-Gleitkomma</translation>
    </message>
    <message>
        <source>bf16 autocast</source>
        <translation>bf16-Autocast</translation>
    </message>
    <message>
        <source>Convolutions and products in bfloat16, weights in fp32</source>
        <translation>Faltungen und Produkte in bfloat16, Gewichte in fp32</translation>
    </message>
    <message>
        <source>Not in %1: put %2 there.</source>
        <translation>Nicht in %1: %2 dort ablegen.</translation>
    </message>
    <message>
        <source>bfloat16 in hardware</source>
        <translation>bfloat16 in Hardware</translation>
    </message>
    <message>
        <source>no bfloat16 in hardware</source>
        <translation>kein bfloat16 in Hardware</translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 Speicher</translation>
    </message>
    <message>
        <source>This machine has it in software only: slower than fp32.</source>
        <translation>Dieser Rechner hat es nur in Software: langsamer als fp32.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Midstage: train, watch and compare out-of-distribution detection.</source>
        <translation>Midstage: Out-of-Distribution-Erkennung trainieren, beobachten und vergleichen.</translation>
    </message>
    <message>
        <source>Starts the preset&apos;s run at once.</source>
        <translation>Startet den Lauf der Vorlage sofort.</translation>
    </message>
    <message>
        <source>Folder of the runs.</source>
        <translation>Ordner der Läufe.</translation>
    </message>
    <message>
        <source>Folder of the data sets.</source>
        <translation>Ordner der Datensätze.</translation>
    </message>
    <message>
        <source>Language of this start: en, de or zh_CN.</source>
        <translation>Sprache dieses Starts: en, de oder zh_CN.</translation>
    </message>
    <message>
        <source>Draws a plot of the run into a file, without a window.</source>
        <translation>Zeichnet einen Plot des Laufs in eine Datei, ohne Fenster.</translation>
    </message>
    <message>
        <source>The file: .png, .svg or .pdf.</source>
        <translation>Die Datei: .png, .svg oder .pdf.</translation>
    </message>
    <message>
        <source>Size of the plot in pixels (96 to the inch).</source>
        <translation>Größe des Plots in Bildpunkten (96 pro Zoll).</translation>
    </message>
    <message>
        <source>OOD metric of the lower plot.</source>
        <translation>OOD-Metrik des unteren Plots.</translation>
    </message>
    <message>
        <source>OOD score that is plotted.</source>
        <translation>OOD-Score, der gezeichnet wird.</translation>
    </message>
    <message>
        <source>A run to show: its folder, name, or the beginning of it. With --plot seeds the other runs to draw.</source>
        <translation>Ein Lauf, der gezeigt wird: sein Ordner, sein Name oder dessen Anfang. Bei --plot seeds die übrigen zu zeichnenden Läufe.</translation>
    </message>
    <message>
        <source>Which plot: training, scores, mask, gallery, scatter, or seeds (of several runs: mean and standard deviation over the seeds).</source>
        <translation>Welcher Plot: training, scores, mask, gallery, scatter oder seeds (von mehreren Läufen: Mittel und Standardabweichung über die Seeds).</translation>
    </message>
    <message>
        <source>Checkpoint whose scores or samples are drawn; by default the last.</source>
        <translation>Checkpoint, dessen Scores oder Bilder gezeichnet werden; sonst der letzte.</translation>
    </message>
    <message>
        <source>Samples of the scatter: train, id_test or an OOD set&apos;s name.</source>
        <translation>Bilder des Streuplots: train, id_test oder der Name einer OOD-Menge.</translation>
    </message>
    <message>
        <source>Figure across the scatter, for example area_under_margin; log:KEY for a logarithmic axis.</source>
        <translation>Wert auf der x-Achse des Streuplots, zum Beispiel area_under_margin; log:KEY für eine logarithmische Achse.</translation>
    </message>
    <message>
        <source>Figure up the scatter, likewise.</source>
        <translation>Wert auf der y-Achse des Streuplots, ebenso.</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>The run&apos;s name, or what the runs of a group are. The box says whether it counts: in groups, in the plot, in exported tables.</source>
        <translation>Der Name des Laufs, oder was die Läufe einer Gruppe sind. Das Kästchen sagt, ob er zählt: in Gruppen, im Plot, in exportierten Tabellen.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What the run does.</source>
        <translation>Was der Lauf tut.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Whether the run is under way, finished or was broken off.</source>
        <translation>Ob der Lauf im Gang ist, fertig ist oder vorzeitig endete.</translation>
    </message>
    <message>
        <source>Started from</source>
        <translation>Ursprung</translation>
    </message>
    <message>
        <source>The checkpoint whose weights the run started from.</source>
        <translation>Der Checkpoint, von dessen Gewichten der Lauf ausging.</translation>
    </message>
    <message>
        <source>ID set</source>
        <translation>ID-Menge</translation>
    </message>
    <message>
        <source>The in-distribution data set that the network classifies.</source>
        <translation>Der In-Distribution-Datensatz, den das Netz klassifiziert.</translation>
    </message>
    <message>
        <source>OOD sets</source>
        <translation>OOD-Mengen</translation>
    </message>
    <message>
        <source>The test OOD sets; figures are their unweighted mean.</source>
        <translation>Die OOD-Testmengen; Kennzahlen sind ihr ungewichtetes Mittel.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The network&apos;s architecture.</source>
        <translation>Die Architektur des Netzes.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Of the random numbers; of a group those of its runs.</source>
        <translation>Der Zufallszahlen; bei einer Gruppe die Seeds ihrer Läufe.</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Trainings that the figures are the mean of. Runs that come from one training count once.</source>
        <translation>Trainings, deren Mittel die Kennzahlen sind. Läufe aus demselben Training zählen einmal.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Epochs done, and planned where those are more.</source>
        <translation>Erledigte Epochen, und geplante, wo es mehr sind.</translation>
    </message>
    <message>
        <source>Constraint</source>
        <translation>Schranke</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>nats</translation>
    </message>
    <message>
        <source>The loss that a fine-tuning or pruning is held at.</source>
        <translation>Der Verlust, an dem ein Fine-Tuning oder Pruning gehalten wird.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Share of the weights that pruning keeps, in percent.</source>
        <translation>Anteil der Gewichte, den das Pruning behält, in Prozent.</translation>
    </message>
    <message>
        <source>Best epoch</source>
        <translation>Beste Epoche</translation>
    </message>
    <message>
        <source>Epoch of the checkpoint with the best mean AUROC over the test OOD sets: an oracle.</source>
        <translation>Epoche des Checkpoints mit der besten mittleren AUROC über die OOD-Testmengen: ein Orakel.</translation>
    </message>
    <message>
        <source>Final epoch</source>
        <translation>Letzte Epoche</translation>
    </message>
    <message>
        <source>Epoch of the last checkpoint.</source>
        <translation>Epoche des letzten Checkpoints.</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Epoch of the checkpoint that the chosen rule takes; of a group their mean.</source>
        <translation>Epoche des Checkpoints, den die gewählte Regel nimmt; bei einer Gruppe das Mittel.</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Share of the ID test images that are classified correctly.</source>
        <translation>Anteil der ID-Testbilder, die richtig klassifiziert werden.</translation>
    </message>
    <message>
        <source>Training time</source>
        <translation>Trainingszeit</translation>
    </message>
    <message>
        <source>Seconds of training, without pauses and evaluation.</source>
        <translation>Sekunden Training, ohne Pausen und Auswertung.</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>When the run was made.</source>
        <translation>Wann der Lauf angelegt wurde.</translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
    <message>
        <source>Best of the averaged curve (an oracle)</source>
        <translation>Bestes der gemittelten Kurve (ein Orakel)</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>%1, n = %2</source>
        <translation>%1, n = %2</translation>
    </message>
    <message>
        <source>%1, %2 score, mean of the OOD sets</source>
        <translation>%1, Score %2, Mittel der OOD-Mengen</translation>
    </message>
    <message>
        <source>Line: mean, band: standard deviation over the trainings; circle: best of a training&apos;s averaged curve</source>
        <translation>Linie: Mittel, Band: Standardabweichung über die Trainings; Kreis: Bestes der gemittelten Kurve eines Trainings</translation>
    </message>
    <message>
        <source>whisker: standard deviation over the trainings</source>
        <translation>Fehlerbalken: Standardabweichung über die Trainings</translation>
    </message>
    <message>
        <source>whisker: 95 % bootstrap interval of the mean</source>
        <translation>Fehlerbalken: 95-%-Bootstrap-Intervall des Mittels</translation>
    </message>
    <message>
        <source>%1; %2; circles: single runs</source>
        <translation>%1; %2; Kreise: einzelne Läufe</translation>
    </message>
    <message>
        <source>Of %1 trainings: over fewer than five such an interval is too narrow.</source>
        <translation>Aus %1 Trainings: bei weniger als fünf ist ein solches Intervall zu schmal.</translation>
    </message>
    <message numerus="yes">
        <source>The difference is the mean over %n training(s) that both have.</source>
        <translation>
            <numerusform>Die Differenz stammt aus %n Training, das beide haben.</numerusform>
            <numerusform>Die Differenz ist das Mittel über %n Trainings, die beide haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>95 % bootstrap interval of the difference: %1 to %2</source>
        <translation>95-%-Bootstrap-Intervall der Differenz: %1 bis %2</translation>
    </message>
    <message>
        <source>The difference is that of the means: no training is in both groups.</source>
        <translation>Die Differenz ist die der Mittel: kein Training ist in beiden Gruppen.</translation>
    </message>
    <message>
        <source>%1, seed %2</source>
        <translation>%1, Seed %2</translation>
    </message>
    <message>
        <source>%1, %2 score, mean of the OOD sets (the first %3 of %4 that are ticked)</source>
        <translation>%1, Score %2, Mittel der OOD-Mengen (die ersten %3 von %4 angehakten)</translation>
    </message>
    <message>
        <source>%1, 95 % interval</source>
        <translation>%1, 95-%-Intervall</translation>
    </message>
    <message>
        <source>95 % bootstrap interval of the group&apos;s mean: 10,000 times as many trainings are drawn from them at random, and 95 % of these means lie between the two. Of fewer than five trainings it is too narrow; a single one has none.</source>
        <translation>95-%-Bootstrap-Intervall des Mittels der Gruppe: 10.000-mal werden ebenso viele Trainings zufällig aus ihnen gezogen, und 95 % dieser Mittel liegen zwischen den beiden. Bei weniger als fünf Trainings ist es zu schmal; ein einzelnes hat keines.</translation>
    </message>
    <message>
        <source>The baseline %1 has no figures of the score %2 at the chosen checkpoint: nothing is compared with it.</source>
        <translation>Die Baseline %1 hat beim gewählten Checkpoint keine Kennzahlen zum Score %2: nichts wird mit ihr verglichen.</translation>
    </message>
    <message>
        <source>%1 and the runs that differ from it in their seeds alone have no checkpoint of the score %2 in common: they have no averaged curve.</source>
        <translation>%1 und die Läufe, die sich davon nur in ihren Seeds unterscheiden, haben keinen gemeinsamen Checkpoint zum Score %2: sie haben keine gemittelte Kurve.</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>A criterion of %1 samples cannot be compared with the truth of %2; give both for the same samples.</source>
        <translation>Ein Kriterium von %1 Bildern lässt sich nicht mit der Wahrheit von %2 vergleichen; beide für dieselben Bilder angeben.</translation>
    </message>
    <message>
        <source>The criterion of sample %1 (counted from 0) is nan; leave out samples that were never visited.</source>
        <translation>Das Kriterium des Bildes %1 (ab 0 gezählt) ist nan; Bilder weglassen, die nie an der Reihe waren.</translation>
    </message>
    <message>
        <source>No sample is known to be atypical, so that nothing can be found; choose a set with atypical samples.</source>
        <translation>Von keinem Bild ist bekannt, dass es untypisch ist, also lässt sich nichts finden; einen Datensatz mit untypischen Bildern wählen.</translation>
    </message>
    <message>
        <source>A curve needs at least two points; raise the limit.</source>
        <translation>Eine Kurve braucht mindestens zwei Punkte; die Grenze erhöhen.</translation>
    </message>
    <message>
        <source>Sample %1 (counted from 0) is nan and has no rank; leave it out.</source>
        <translation>Bild %1 (ab 0 gezählt) ist nan und hat keinen Rang; es weglassen.</translation>
    </message>
    <message>
        <source>A rank correlation needs two columns of one length, not of %1 and %2 samples.</source>
        <translation>Eine Rangkorrelation braucht zwei gleich lange Spalten, nicht von %1 und %2 Bildern.</translation>
    </message>
    <message>
        <source>what it looks at was nowhere a number; train again with a lower learning rate</source>
        <translation>was sie betrachtet, war nirgends eine Zahl; mit kleinerer Lernrate neu trainieren</translation>
    </message>
    <message>
        <source>there is no validation split; train with a validation fraction above 0</source>
        <translation>es gibt keinen Validierungsteil; mit einem Validierungsanteil über 0 trainieren</translation>
    </message>
    <message>
        <source>there are no figures of validation OOD sets; name one for validation when training or evaluating</source>
        <translation>es gibt keine Kennzahlen zu OOD-Validierungsmengen; beim Training oder Auswerten eine zur Validierung angeben</translation>
    </message>
    <message>
        <source>there are no figures of test OOD sets; evaluate its checkpoints on some</source>
        <translation>es gibt keine Kennzahlen zu OOD-Testmengen; die Checkpoints mit solchen auswerten</translation>
    </message>
    <message>
        <source>There is no selection rule named %1; known are %2.</source>
        <translation>Es gibt keine Auswahlregel %1; bekannt sind %2.</translation>
    </message>
    <message>
        <source>The patience must be at least 1 evaluation, not %1.</source>
        <translation>Die Geduld muss mindestens 1 Auswertung sein, nicht %1.</translation>
    </message>
    <message>
        <source>there is no checkpoint</source>
        <translation>es gibt keinen Checkpoint</translation>
    </message>
    <message>
        <source>Value %1 (counted from 0) is no finite number, so that there is no mean; leave it out.</source>
        <translation>Wert %1 (ab 0 gezählt) ist keine endliche Zahl, also gibt es kein Mittel; ihn weglassen.</translation>
    </message>
    <message>
        <source>There is no mean of no values; give at least one.</source>
        <translation>Ohne Werte gibt es kein Mittel; mindestens einen angeben.</translation>
    </message>
    <message>
        <source>Paired values must be as many on both sides, not %1 and %2.</source>
        <translation>Paarweise Werte müssen auf beiden Seiten gleich viele sein, nicht %1 und %2.</translation>
    </message>
    <message>
        <source>The record of training is damaged: loss, margin and correct must each hold as many values as epochs times samples; train again to record it anew.</source>
        <translation>Die Aufzeichnung des Trainings ist beschädigt: loss, margin und correct müssen je so viele Werte haben wie Epochen mal Bilder; neu trainieren, um sie neu aufzuzeichnen.</translation>
    </message>
    <message>
        <source>Sample %1 (counted from 0) has a loss or margin that is nan in row %2 of the record of training although it was visited; train again with a lower learning rate.</source>
        <translation>Bild %1 (ab 0 gezählt) hat in Zeile %2 der Aufzeichnung des Trainings einen Verlust oder eine Margin von nan, obwohl es an der Reihe war; mit kleinerer Lernrate neu trainieren.</translation>
    </message>
    <message>
        <source>Cannot read %1: check that the file exists and may be read.</source>
        <translation>%1 lässt sich nicht lesen: prüfen, ob es die Datei gibt und ob sie gelesen werden darf.</translation>
    </message>
    <message>
        <source>Reading %1 failed: the disk or the network drive reports an error.</source>
        <translation>Das Lesen von %1 ist gescheitert: die Platte oder das Netzlaufwerk meldet einen Fehler.</translation>
    </message>
    <message>
        <source>a finite number</source>
        <translation>eine endliche Zahl</translation>
    </message>
    <message>
        <source>%1 is not a NumPy array: it does not begin with the bytes of one.</source>
        <translation>%1 ist kein NumPy-Array: die Datei beginnt nicht mit dessen Bytes.</translation>
    </message>
    <message>
        <source>%1 is of NumPy format version %2, which is not read here: save it with numpy.save as an array of numbers.</source>
        <translation>%1 hat NumPys Formatversion %2, die hier nicht gelesen wird: mit numpy.save als Array von Zahlen speichern.</translation>
    </message>
    <message>
        <source>%1 ends within its header, at byte %2.</source>
        <translation>%1 endet mitten im Kopf, bei Byte %2.</translation>
    </message>
    <message>
        <source>%1 has a header of impossible size (%2 bytes).</source>
        <translation>%1 hat einen Kopf von unmöglicher Größe (%2 Bytes).</translation>
    </message>
    <message>
        <source>%1 ends within its header, which should be %2 bytes from byte %3.</source>
        <translation>%1 endet mitten im Kopf, der %2 Bytes ab Byte %3 haben sollte.</translation>
    </message>
    <message>
        <source>%1 is cut short: its header promises %2 numbers of %3 bytes, but it ends at byte %4.</source>
        <translation>%1 ist abgeschnitten: der Kopf verspricht %2 Zahlen zu %3 Bytes, die Datei endet aber bei Byte %4.</translation>
    </message>
    <message>
        <source>%1 is longer than its header says: there are bytes after the last number.</source>
        <translation>%1 ist länger, als der Kopf sagt: nach der letzten Zahl folgen weitere Bytes.</translation>
    </message>
    <message>
        <source>has the unknown key &apos;%1&apos;</source>
        <translation>hat den unbekannten Schlüssel &apos;%1&apos;</translation>
    </message>
    <message>
        <source>lacks one of descr, fortran_order and shape</source>
        <translation>hat descr, fortran_order oder shape nicht</translation>
    </message>
    <message>
        <source>claims an impossible shape</source>
        <translation>behauptet eine unmögliche Form</translation>
    </message>
    <message>
        <source>%1 is not a NumPy array that can be read here: its header %2.</source>
        <translation>%1 ist kein NumPy-Array, das hier gelesen werden kann: der Kopf %2.</translation>
    </message>
    <message>
        <source>has a text without an end</source>
        <translation>hat einen Text ohne Ende</translation>
    </message>
    <message>
        <source>describes records; save one plain array of numbers instead</source>
        <translation>beschreibt Einträge mit Feldern (records); stattdessen ein einfaches Array von Zahlen speichern</translation>
    </message>
    <message>
        <source>gives the type &apos;%1&apos;; known are little-endian float16/32/64, int8/16/32/64, uint8/16/32/64 and bool</source>
        <translation>gibt den Typ &apos;%1&apos; an; bekannt sind float16/32/64, int8/16/32/64, uint8/16/32/64 (Little Endian) und bool</translation>
    </message>
    <message>
        <source>gives neither True nor False for fortran_order</source>
        <translation>gibt für fortran_order weder True noch False an</translation>
    </message>
    <message>
        <source>has a shape with something else than whole numbers</source>
        <translation>hat eine Form mit etwas anderem als ganzen Zahlen</translation>
    </message>
    <message>
        <source>claims more than 64 dimensions</source>
        <translation>behauptet mehr als 64 Dimensionen</translation>
    </message>
    <message>
        <source>NumPy has no type for tensors of %1.</source>
        <translation>NumPy hat keinen Typ für Tensoren von %1.</translation>
    </message>
    <message>
        <source>unknown error</source>
        <translation>unbekannter Fehler</translation>
    </message>
    <message>
        <source>Cannot write %1: %2.</source>
        <translation>%1 lässt sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>Cannot read %1: there is no such file.</source>
        <translation>%1 lässt sich nicht lesen: es gibt diese Datei nicht.</translation>
    </message>
    <message>
        <source>%1 is not a NumPy archive (.npz) that can be read: %2.</source>
        <translation>%1 ist kein NumPy-Archiv (.npz), das gelesen werden kann: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>an instruction (0x%1) that %2 does not contain</source>
        <translation>eine Anweisung (0x%1), die %2 nicht enthält</translation>
    </message>
    <message>
        <source>more values than %1 can have</source>
        <translation>mehr Werte, als %1 haben kann</translation>
    </message>
    <message>
        <source>an instruction that needs %1 bytes, more than there are</source>
        <translation>eine Anweisung, die noch %1 Bytes braucht, obwohl weniger da sind</translation>
    </message>
    <message>
        <source>a name without an end</source>
        <translation>einen Namen ohne Ende</translation>
    </message>
    <message>
        <source>an instruction without the value that it needs</source>
        <translation>eine Anweisung ohne den Wert, den sie braucht</translation>
    </message>
    <message>
        <source>an instruction without the mark that it needs</source>
        <translation>eine Anweisung ohne die Marke, die sie braucht</translation>
    </message>
    <message>
        <source>items for a value that cannot hold them</source>
        <translation>Einträge für einen Wert, der keine aufnehmen kann</translation>
    </message>
    <message>
        <source>a dict with a key without value</source>
        <translation>ein dict mit einem Schlüssel ohne Wert</translation>
    </message>
    <message>
        <source>a reference to a value that was not stored</source>
        <translation>einen Verweis auf einen Wert, der nicht abgelegt wurde</translation>
    </message>
    <message>
        <source>a pickle protocol newer than 5</source>
        <translation>ein Pickle-Protokoll neuer als 5</translation>
    </message>
    <message>
        <source>Python&apos;s %1, which %2 does not contain</source>
        <translation>Pythons %1, das %2 nicht enthält</translation>
    </message>
    <message>
        <source>a name that is not text</source>
        <translation>einen Namen, der kein Text ist</translation>
    </message>
    <message>
        <source>an OrderedDict made from something else than a list</source>
        <translation>ein OrderedDict aus etwas anderem als einer Liste</translation>
    </message>
    <message>
        <source>an OrderedDict made from something else than pairs</source>
        <translation>ein OrderedDict aus etwas anderem als Paaren</translation>
    </message>
    <message>
        <source>a call of something that is not a function</source>
        <translation>einen Aufruf von etwas, das keine Funktion ist</translation>
    </message>
    <message>
        <source>attributes of something that is not a dict</source>
        <translation>Attribute von etwas, das kein dict ist</translation>
    </message>
    <message>
        <source>%1 at byte %2</source>
        <translation>%1 bei Byte %2</translation>
    </message>
    <message>
        <source>a state_dict</source>
        <translation>ein state_dict</translation>
    </message>
    <message>
        <source>%1 must be %2, but is %3.</source>
        <translation>%1 muss %2 sein, ist aber %3.</translation>
    </message>
    <message>
        <source>This system&apos;s OpenSSL does not offer SHA-256.</source>
        <translation>OpenSSL bietet auf diesem System kein SHA-256.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2. Free some disk space and try again.</source>
        <translation>%1 lässt sich nicht schreiben: %2. Speicherplatz schaffen und es erneut versuchen.</translation>
    </message>
    <message>
        <source>Cannot sync %1: %2.</source>
        <translation>%1 lässt sich nicht auf die Platte bringen: %2.</translation>
    </message>
    <message>
        <source>Cannot sync %1: %2. Free some disk space and try again.</source>
        <translation>%1 lässt sich nicht auf die Platte bringen: %2. Speicherplatz schaffen und es erneut versuchen.</translation>
    </message>
    <message>
        <source>Cannot replace %1: %2.</source>
        <translation>%1 lässt sich nicht ersetzen: %2.</translation>
    </message>
    <message>
        <source>Cannot replace %1: %2. Free some disk space and try again.</source>
        <translation>%1 lässt sich nicht ersetzen: %2. Speicherplatz schaffen und es erneut versuchen.</translation>
    </message>
    <message>
        <source>Cannot repair %1: %2.</source>
        <translation>%1 lässt sich nicht reparieren: %2.</translation>
    </message>
    <message>
        <source>Cannot repair %1: %2. Free some disk space and try again.</source>
        <translation>%1 lässt sich nicht reparieren: %2. Speicherplatz schaffen und es erneut versuchen.</translation>
    </message>
    <message>
        <source>Cannot make %1: %2.</source>
        <translation>%1 lässt sich nicht anlegen: %2.</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>größer als %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>kleiner als %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>above %1 and below %2</source>
        <translation>größer als %1 und kleiner als %2</translation>
    </message>
    <message>
        <source>above %1 and at most %2</source>
        <translation>größer als %1 und höchstens %2</translation>
    </message>
    <message>
        <source>at least %1 and below %2</source>
        <translation>mindestens %1 und kleiner als %2</translation>
    </message>
    <message>
        <source>at least %1 and at most %2</source>
        <translation>mindestens %1 und höchstens %2</translation>
    </message>
    <message>
        <source>lacks a &apos;%1&apos;</source>
        <translation>hat kein &apos;%1&apos;</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>NVIDIA GPU %1</source>
        <translation>NVIDIA-GPU %1</translation>
    </message>
    <message>
        <source>The device &quot;%1&quot; is not known: choose auto, cpu, cuda or cuda:N.</source>
        <translation>Das Gerät „%1“ ist nicht bekannt: auto, cpu, cuda oder cuda:N wählen.</translation>
    </message>
    <message>
        <source>This machine has no device %1 that can be used; it has %2.</source>
        <translation>Dieser Rechner hat kein Gerät %1, das zu gebrauchen ist; er hat %2.</translation>
    </message>
    <message>
        <source>The precision &quot;%1&quot; is not known: choose auto, fp32 or bf16.</source>
        <translation>Das Zahlenformat „%1“ ist nicht bekannt: auto, fp32 oder bf16 wählen.</translation>
    </message>
    <message>
        <source>The number of threads must be between 0 (one for each physical core) and %1, not %2.</source>
        <translation>Die Zahl der Threads muss zwischen 0 (einer je physischem Kern) und %1 liegen, nicht %2.</translation>
    </message>
    <message>
        <source>The GPU %1 cannot compute (it may be in use exclusively, or its memory full): free it, or choose the device cpu.</source>
        <translation>Die GPU %1 kann nicht rechnen (sie ist vielleicht exklusiv vergeben oder ihr Speicher voll): sie frei machen oder das Gerät cpu wählen.</translation>
    </message>
    <message>
        <source>cifar-10-batches-py/ (data_batch_1 to data_batch_5 and test_batch, as torchvision unpacks them) or cifar-10-batches-bin/ (the same names with .bin)</source>
        <translation>cifar-10-batches-py/ (data_batch_1 bis data_batch_5 und test_batch, wie torchvision sie entpackt) oder cifar-10-batches-bin/ (dieselben Namen mit .bin)</translation>
    </message>
    <message>
        <source>cifar-100-python/ (train and test, as torchvision unpacks them) or cifar-100-binary/ (train.bin and test.bin)</source>
        <translation>cifar-100-python/ (train und test, wie torchvision sie entpackt) oder cifar-100-binary/ (train.bin und test.bin)</translation>
    </message>
    <message>
        <source>iSUN/ (a folder of pictures) or iSUN.tar.gz</source>
        <translation>iSUN/ (ein Ordner mit Bildern) oder iSUN.tar.gz</translation>
    </message>
    <message>
        <source>The file %1 is missing: put it there, or choose another data folder.</source>
        <translation>Die Datei %1 fehlt: sie dort ablegen oder einen anderen Datenordner wählen.</translation>
    </message>
    <message>
        <source>there is no JPEG or PNG picture in it</source>
        <translation>es ist kein JPEG- oder PNG-Bild darin</translation>
    </message>
    <message>
        <source>Tiny ImageNet&apos;s training pictures are missing</source>
        <translation>die Trainingsbilder von Tiny ImageNet fehlen</translation>
    </message>
    <message>
        <source>tiny-imagenet-200/ (unpacked, with train/, val/, wnids.txt and words.txt)</source>
        <translation>tiny-imagenet-200/ (entpackt, mit train/, val/, wnids.txt und words.txt)</translation>
    </message>
    <message>
        <source>line %1 has no tab between its columns</source>
        <translation>Zeile %1 hat keinen Tabulator zwischen ihren Spalten</translation>
    </message>
    <message>
        <source>it is too large for a list of classes</source>
        <translation>für eine Liste von Klassen ist sie zu groß</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>der Text</translation>
    </message>
    <message>
        <source>Tiny ImageNet&apos;s val_annotations.txt does not name a class of wnids.txt for %1: fetch the data set again.</source>
        <translation>val_annotations.txt von Tiny ImageNet nennt für %1 keine Klasse aus wnids.txt: den Datensatz neu holen.</translation>
    </message>
    <message>
        <source>There is no data set, file or folder &quot;%1&quot;; the data sets are %2.</source>
        <translation>Es gibt keinen Datensatz, keine Datei und keinen Ordner „%1“; die Datensätze sind %2.</translation>
    </message>
    <message>
        <source>%1 was not found in the data folder %2: put %3 there (from %4), or choose another data folder.</source>
        <translation>%1 ist nicht im Datenordner %2: %3 dort ablegen (von %4) oder einen anderen Datenordner wählen.</translation>
    </message>
    <message>
        <source>%1 has no labels: it can serve as an OOD set, not as the in-distribution set.</source>
        <translation>%1 hat keine Beschriftungen und kann nur als OOD-Menge dienen, nicht als ID-Menge.</translation>
    </message>
    <message>
        <source>Choose the ID data set.</source>
        <translation>Die ID-Menge wählen.</translation>
    </message>
    <message>
        <source>Choose the OOD data set, or remove this entry.</source>
        <translation>Die OOD-Menge wählen oder diesen Eintrag entfernen.</translation>
    </message>
    <message>
        <source>%1 can only serve as an OOD set yet: training and test images with labels are not all there. %2</source>
        <translation>%1 kann bisher nur als OOD-Menge dienen: Trainings- und Testbilder mit Beschriftungen sind nicht alle da. %2</translation>
    </message>
    <message>
        <source>%1 can only serve as an OOD set yet: test images with labels are not there. %2</source>
        <translation>%1 kann bisher nur als OOD-Menge dienen: Testbilder mit Beschriftungen sind nicht da. %2</translation>
    </message>
    <message>
        <source>%1 images of %2 would take %3 GB of memory, of which this machine has %4 GB; choose fewer, at most %5.</source>
        <translation>%1 Bilder von %2 bräuchten %3 GB Speicher, und dieser Rechner hat %4 GB; weniger wählen, höchstens %5.</translation>
    </message>
    <message>
        <source>A validation fraction of %1 of %2 training images leaves one of the two parts empty; choose another.</source>
        <translation>Ein Validierungsanteil von %1 lässt bei %2 Trainingsbildern einen der beiden Teile leer; einen anderen wählen.</translation>
    </message>
    <message>
        <source>The normalisation needs one mean and one standard deviation for each channel of the images.</source>
        <translation>Die Normalisierung braucht ein Mittel und eine Standardabweichung je Kanal der Bilder.</translation>
    </message>
    <message>
        <source>Choose at least one kind of atypical samples, or set their fraction to 0.</source>
        <translation>Mindestens eine Art untypischer Bilder wählen oder ihren Anteil auf 0 setzen.</translation>
    </message>
    <message>
        <source>The fraction of atypical samples</source>
        <translation>Der Anteil untypischer Bilder</translation>
    </message>
    <message>
        <source>The number of training images (0 = all)</source>
        <translation>Die Zahl der Trainingsbilder (0 = alle)</translation>
    </message>
    <message>
        <source>The number of test images (0 = all)</source>
        <translation>Die Zahl der Testbilder (0 = alle)</translation>
    </message>
    <message>
        <source>The validation fraction</source>
        <translation>Der Validierungsanteil</translation>
    </message>
    <message>
        <source>The fraction of wrong labels</source>
        <translation>Der Anteil falscher Beschriftungen</translation>
    </message>
    <message>
        <source>Each mean of the normalisation</source>
        <translation>Jedes Mittel der Normalisierung</translation>
    </message>
    <message>
        <source>Each standard deviation of the normalisation</source>
        <translation>Jede Standardabweichung der Normalisierung</translation>
    </message>
    <message>
        <source>The number of images of an OOD set (0 = all)</source>
        <translation>Die Zahl der Bilder einer OOD-Menge (0 = alle)</translation>
    </message>
    <message>
        <source>The set &quot;%1&quot; can be made with up to %2 images (0 = its usual %3), but %4 were asked for.</source>
        <translation>Der Datensatz „%1“ lässt sich mit bis zu %2 Bildern erzeugen (0 = wie üblich %3), verlangt waren aber %4.</translation>
    </message>
    <message>
        <source>The image set &quot;%1&quot; %2.</source>
        <translation>Die Bildmenge „%1“ %2.</translation>
    </message>
    <message>
        <source>has %1 of a wrong type or shape</source>
        <translation>hat %1 von falschem Typ oder falscher Form</translation>
    </message>
    <message>
        <source>has %1 images, but a different number of %2</source>
        <translation>hat %1 Bilder, aber eine andere Anzahl %2</translation>
    </message>
    <message>
        <source>has %1 from %2 to %3, but %4 class names</source>
        <translation>hat %1 von %2 bis %3, aber %4 Klassennamen</translation>
    </message>
    <message>
        <source>There is no kind of atypical sample numbered %1.</source>
        <translation>Es gibt keine Art untypischer Bilder mit der Nummer %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a kind of atypical sample: use one of %2.</source>
        <translation>„%1“ ist keine Art untypischer Bilder: eine von %2 verwenden.</translation>
    </message>
    <message>
        <source>can only be selected from by a list of 64-bit positions</source>
        <translation>lässt nur mit einer Liste von 64-Bit-Positionen daraus auswählen</translation>
    </message>
    <message>
        <source>has only %1 images, but a position beyond them was asked for</source>
        <translation>hat nur %1 Bilder, verlangt war aber eine Position dahinter</translation>
    </message>
    <message>
        <source>does not hold 8-bit images (N, C, H, W)</source>
        <translation>enthält keine 8-Bit-Bilder (N, C, H, W)</translation>
    </message>
    <message>
        <source>is not contiguous in the CPU&apos;s memory</source>
        <translation>liegt nicht zusammenhängend im Speicher der CPU</translation>
    </message>
    <message>
        <source>holds no images</source>
        <translation>enthält keine Bilder</translation>
    </message>
    <message>
        <source>has labels, but no class names</source>
        <translation>hat Beschriftungen, aber keine Klassennamen</translation>
    </message>
    <message>
        <source>has true labels, but no labels</source>
        <translation>hat wahre Beschriftungen, aber keine Beschriftungen</translation>
    </message>
    <message>
        <source>true labels</source>
        <translation>wahre Beschriftungen</translation>
    </message>
    <message>
        <source>kinds of atypical samples</source>
        <translation>Arten untypischer Bilder</translation>
    </message>
    <message>
        <source>has an unknown kind of atypical sample</source>
        <translation>hat eine unbekannte Art untypischer Bilder</translation>
    </message>
    <message>
        <source>source positions</source>
        <translation>Herkunftspositionen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no labels of at least two classes: it can serve as an OOD set, not as the in-distribution set.</source>
        <translation>„%1“ hat keine Beschriftungen mit mindestens zwei Klassen und kann nur als OOD-Menge dienen, nicht als ID-Menge.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has too few images to hold some out for testing: give it sub-folders &quot;train&quot; and &quot;test&quot;.</source>
        <translation>„%1“ hat zu wenige Bilder, um welche zum Testen zurückzuhalten: Unterordner „train“ und „test“ anlegen.</translation>
    </message>
    <message>
        <source>The training and the test images of &quot;%1&quot; do not have the same classes: their class folders must have the same names.</source>
        <translation>Die Trainings- und die Testbilder von „%1“ haben nicht dieselben Klassen: ihre Klassenordner müssen gleich heißen.</translation>
    </message>
    <message>
        <source>The training and the test images of &quot;%1&quot; differ in size or in colour.</source>
        <translation>Die Trainings- und die Testbilder von „%1“ unterscheiden sich in Größe oder Farbe.</translation>
    </message>
    <message>
        <source>A validation fraction of %1 of %2 training images leaves one of the two parts empty.</source>
        <translation>Ein Validierungsanteil von %1 lässt bei %2 Trainingsbildern einen der beiden Teile leer.</translation>
    </message>
    <message>
        <source>%1 has no labels: as the in-distribution set, a folder or archive needs at least two sub-folders of pictures, one a class. It can serve as an OOD set.</source>
        <translation>%1 hat keine Beschriftungen: als ID-Menge braucht ein Ordner oder Archiv mindestens zwei Unterordner mit Bildern, einen je Klasse. Als OOD-Menge kann er dienen.</translation>
    </message>
    <message>
        <source>it is no file of the CIFAR sets&apos; binary version, which consists of whole records of %1 or %2 bytes</source>
        <translation>das ist keine Datei der Binärfassung von CIFAR, die aus ganzen Einträgen zu %1 oder %2 Bytes besteht</translation>
    </message>
    <message>
        <source>it has no labels (y) that could be read: it cannot serve as the in-distribution set</source>
        <translation>es gibt keine lesbaren Beschriftungen (y): ohne sie kann die Datei nicht als ID-Menge dienen</translation>
    </message>
    <message>
        <source>it is not an IDX file of images</source>
        <translation>das ist keine IDX-Datei mit Bildern</translation>
    </message>
    <message>
        <source>the IDX file of its labels (&quot;labels-idx1&quot; in place of &quot;images-idx3&quot;) is not beside it: without labels it can serve as an OOD set, not as the in-distribution set</source>
        <translation>die IDX-Datei ihrer Beschriftungen („labels-idx1“ statt „images-idx3“) liegt nicht daneben: ohne Beschriftungen kann sie nur als OOD-Menge dienen, nicht als ID-Menge</translation>
    </message>
    <message>
        <source>There is no data set, file or folder &quot;%1&quot;.</source>
        <translation>Es gibt keinen Datensatz, keine Datei und keinen Ordner „%1“.</translation>
    </message>
    <message>
        <source>Cannot use %1: %2.</source>
        <translation>%1 ist nicht zu gebrauchen: %2.</translation>
    </message>
    <message>
        <source>it ends early</source>
        <translation>vorzeitiges Ende</translation>
    </message>
    <message>
        <source>it is not a readable .tar or .tar.gz archive (%1); fetch it again</source>
        <translation>das ist kein lesbares Archiv .tar oder .tar.gz (%1); es neu holen</translation>
    </message>
    <message>
        <source>it has a member without a readable name</source>
        <translation>ein Eintrag darin hat keinen lesbaren Namen</translation>
    </message>
    <message>
        <source>its path leaves the archive</source>
        <translation>der Pfad führt aus dem Archiv hinaus</translation>
    </message>
    <message>
        <source>it is larger than %1 bytes</source>
        <translation>es sind mehr als %1 Bytes</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>es gibt diese Datei nicht</translation>
    </message>
    <message>
        <source>it is a link or a device, which a set of images must not contain</source>
        <translation>das ist ein Link oder eine Gerätedatei, was eine Bildmenge nicht enthalten darf</translation>
    </message>
    <message>
        <source>Cannot use %1, byte %2: %3.</source>
        <translation>%1 ist bei Byte %2 nicht zu gebrauchen: %3.</translation>
    </message>
    <message>
        <source>it is empty or cannot be read</source>
        <translation>die Datei ist leer oder nicht lesbar</translation>
    </message>
    <message>
        <source>the last record is cut off: %1 bytes are not a multiple of %2; fetch the file again</source>
        <translation>der letzte Eintrag ist abgeschnitten: %1 Bytes sind kein Vielfaches von %2; die Datei neu holen</translation>
    </message>
    <message>
        <source>it is too large for a list of class names</source>
        <translation>für eine Liste von Klassennamen ist sie zu groß</translation>
    </message>
    <message>
        <source>the class names</source>
        <translation>die Klassennamen</translation>
    </message>
    <message>
        <source>it names %1 classes instead of %2</source>
        <translation>sie nennt %1 Klassen statt %2</translation>
    </message>
    <message>
        <source>a CIFAR file</source>
        <translation>eine CIFAR-Datei</translation>
    </message>
    <message>
        <source>it is larger than any file of the CIFAR sets</source>
        <translation>sie ist größer als jede Datei der CIFAR-Datensätze</translation>
    </message>
    <message>
        <source>it holds %1; fetch it again</source>
        <translation>sie enthält %1; sie neu holen</translation>
    </message>
    <message>
        <source>it is not a dict</source>
        <translation>sie ist kein dict</translation>
    </message>
    <message>
        <source>%1; fetch the file again</source>
        <translation>%1; die Datei neu holen</translation>
    </message>
    <message>
        <source>it has no entry &quot;%1&quot;</source>
        <translation>es gibt darin keinen Eintrag „%1“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a list</source>
        <translation>„%1“ ist keine Liste</translation>
    </message>
    <message>
        <source>the images&apos; %1 bytes are not a multiple of %2</source>
        <translation>die %1 Bytes der Bilder sind kein Vielfaches von %2</translation>
    </message>
    <message>
        <source>&quot;data&quot; is not an array of bytes of shape (N, 3072) in C order</source>
        <translation>„data“ ist kein Array von Bytes der Form (N, 3072) in C-Ordnung</translation>
    </message>
    <message>
        <source>there are %1 labels for %2 images</source>
        <translation>zu %2 Bildern gibt es %1 Beschriftungen</translation>
    </message>
    <message>
        <source>a label is not a number from 0 to %1</source>
        <translation>eine Beschriftung ist keine Zahl von 0 bis %1</translation>
    </message>
    <message>
        <source>a class name is not a text</source>
        <translation>ein Klassenname ist kein Text</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>it is neither a JPEG nor a PNG picture, whatever its name says</source>
        <translation>das ist weder ein JPEG- noch ein PNG-Bild, was immer der Name sagt</translation>
    </message>
    <message>
        <source>the folder cannot be listed (%1)</source>
        <translation>der Ordner lässt sich nicht auflisten (%1)</translation>
    </message>
    <message>
        <source>it cannot be read (%1)</source>
        <translation>die Datei lässt sich nicht lesen (%1)</translation>
    </message>
    <message>
        <source>the picture</source>
        <translation>das Bild</translation>
    </message>
    <message>
        <source>the header</source>
        <translation>der Kopf</translation>
    </message>
    <message>
        <source>it holds nothing: the header promises 0 entries</source>
        <translation>nichts ist darin: der Kopf verspricht 0 Einträge</translation>
    </message>
    <message>
        <source>the header promises images of %1 x %2 pixels, which is impossible</source>
        <translation>der Kopf verspricht Bilder von %1 x %2 Pixeln, was unmöglich ist</translation>
    </message>
    <message>
        <source>the header promises %1 images of %2 x %3 pixels, but the file is too short for them</source>
        <translation>der Kopf verspricht %1 Bilder von %2 x %3 Pixeln, doch dafür ist die Datei zu kurz</translation>
    </message>
    <message>
        <source>the images</source>
        <translation>die Bilder</translation>
    </message>
    <message>
        <source>it holds %1 labels, but %2 holds %3 images</source>
        <translation>es gibt %1 Beschriftungen, %2 hat aber %3 Bilder</translation>
    </message>
    <message>
        <source>the labels</source>
        <translation>die Beschriftungen</translation>
    </message>
    <message>
        <source>Cannot use %1: it has %2 pixels, but %3 has %4; in-distribution images must all be of one size.</source>
        <translation>%1 ist nicht zu gebrauchen: es hat %2 Pixel, %3 aber %4; In-Distribution-Bilder müssen alle gleich groß sein.</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>das ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>it cannot be opened (%1)</source>
        <translation>die Datei lässt sich nicht öffnen (%1)</translation>
    </message>
    <message>
        <source>it is named .gz, but is not a gzip file; fetch it again</source>
        <translation>sie heißt .gz, ist aber keine gzip-Datei; sie neu holen</translation>
    </message>
    <message>
        <source>zlib could not be started to read %1.</source>
        <translation>zlib ließ sich nicht starten, um %1 zu lesen.</translation>
    </message>
    <message>
        <source>something that is not gzip follows the compressed content</source>
        <translation>nach dem komprimierten Inhalt folgt etwas, das nicht gzip ist</translation>
    </message>
    <message>
        <source>the compressed content ends in the middle; fetch the file again</source>
        <translation>der komprimierte Inhalt endet mittendrin; die Datei neu holen</translation>
    </message>
    <message>
        <source>the compressed content is damaged (%1); fetch the file again</source>
        <translation>der komprimierte Inhalt ist beschädigt (%1); die Datei neu holen</translation>
    </message>
    <message>
        <source>zlib error</source>
        <translation>Fehler von zlib</translation>
    </message>
    <message>
        <source>reading failed (%1)</source>
        <translation>das Lesen ist gescheitert (%1)</translation>
    </message>
    <message>
        <source>the file ends here, but %1 should go on for %2 bytes; fetch the file again</source>
        <translation>hier endet die Datei, doch sollten noch %2 Bytes folgen (%1); die Datei neu holen</translation>
    </message>
    <message>
        <source>more content follows than the header promises; fetch the file again</source>
        <translation>es folgt mehr Inhalt, als der Kopf verspricht; die Datei neu holen</translation>
    </message>
    <message>
        <source>the header promises %1 bytes of %2, but the file can hold only %3</source>
        <translation>der Kopf verspricht %1 Bytes (%2), doch die Datei kann nur %3 enthalten</translation>
    </message>
    <message>
        <source>it has too many scans</source>
        <translation>es sind zu viele Scans</translation>
    </message>
    <message>
        <source>it is not a readable JPEG picture (%1)</source>
        <translation>das ist kein lesbares JPEG-Bild (%1)</translation>
    </message>
    <message>
        <source>it promises %1 x %2 pixels in a file of %3 bytes</source>
        <translation>versprochen sind %1 x %2 Pixel in einer Datei von %3 Bytes</translation>
    </message>
    <message>
        <source>it has %1 colour components; JPEG pictures have 1, 3 or 4</source>
        <translation>es sind %1 Farbkomponenten; JPEG-Bilder haben 1, 3 oder 4</translation>
    </message>
    <message>
        <source>the compressed array that begins here is cut off; fetch the file again</source>
        <translation>das komprimierte Array, das hier beginnt, ist abgeschnitten; die Datei neu holen</translation>
    </message>
    <message>
        <source>the compressed array that begins here is damaged; fetch the file again</source>
        <translation>das komprimierte Array, das hier beginnt, ist beschädigt; die Datei neu holen</translation>
    </message>
    <message>
        <source>the array that begins here has a damaged or unusual header</source>
        <translation>das Array, das hier beginnt, hat einen beschädigten oder ungewöhnlichen Kopf</translation>
    </message>
    <message>
        <source>it is too short for a MATLAB file; fetch it again</source>
        <translation>für eine MATLAB-Datei ist sie zu kurz; sie neu holen</translation>
    </message>
    <message>
        <source>it is a MATLAB file of version 7.3; save it with the option -v7</source>
        <translation>das ist eine MATLAB-Datei der Version 7.3; sie mit der Option -v7 speichern</translation>
    </message>
    <message>
        <source>it is not a MATLAB file of version 5 (little-endian)</source>
        <translation>das ist keine MATLAB-Datei der Version 5 (Little Endian)</translation>
    </message>
    <message>
        <source>the file ends in the middle of a tag; fetch it again</source>
        <translation>die Datei endet mitten in einer Marke; sie neu holen</translation>
    </message>
    <message>
        <source>there is no array here, where one should begin</source>
        <translation>hier ist kein Array, wo eines beginnen sollte</translation>
    </message>
    <message>
        <source>the array that begins here should have %1 bytes, but the file ends before; fetch it again</source>
        <translation>das Array, das hier beginnt, sollte %1 Bytes haben, doch die Datei endet vorher; sie neu holen</translation>
    </message>
    <message>
        <source>the array &quot;%1&quot; that begins here has fewer values than its header promises</source>
        <translation>das Array „%1“, das hier beginnt, hat weniger Werte, als sein Kopf verspricht</translation>
    </message>
    <message>
        <source>label %1 is out of range: there are %2 classes, numbered from 0</source>
        <translation>Beschriftung %1 liegt außerhalb: es gibt %2 Klassen, ab 0 nummeriert</translation>
    </message>
    <message>
        <source>the file ends early</source>
        <translation>die Datei endet vorzeitig</translation>
    </message>
    <message>
        <source>it is not a readable PNG picture (%1)</source>
        <translation>das ist kein lesbares PNG-Bild (%1)</translation>
    </message>
    <message>
        <source>libmatio cannot read the array &quot;%1&quot; (%2)</source>
        <translation>libmatio kann das Array „%1“ nicht lesen (%2)</translation>
    </message>
    <message>
        <source>it has no array &quot;X&quot; of images, as SVHN&apos;s files have</source>
        <translation>es fehlt das Array „X“ mit Bildern, wie es SVHNs Dateien haben</translation>
    </message>
    <message>
        <source>the array &quot;X&quot; that begins here is not one of 8-bit colour images (height x width x 3 x count)</source>
        <translation>das Array „X“, das hier beginnt, enthält keine 8-Bit-Farbbilder (Höhe x Breite x 3 x Anzahl)</translation>
    </message>
    <message>
        <source>the array &quot;y&quot; that begins here has %1 labels, but there are %2 images</source>
        <translation>das Array „y“, das hier beginnt, hat %1 Beschriftungen, es gibt aber %2 Bilder</translation>
    </message>
    <message>
        <source>label %1 of the array &quot;y&quot; that begins here is out of range: digits are 1 to 10</source>
        <translation>Beschriftung %1 des Arrays „y“, das hier beginnt, liegt außerhalb: Ziffern sind 1 bis 10</translation>
    </message>
    <message>
        <source>Images of %1 channels cannot be brought to %2: only grey (1) and colour (3) can be converted.</source>
        <translation>Bilder mit %1 Kanälen lassen sich nicht auf %2 bringen: nur Grau (1) und Farbe (3) sind umrechenbar.</translation>
    </message>
    <message>
        <source>The fraction of atypical samples in Shapes must lie between 0 and 1.</source>
        <translation>Der Anteil untypischer Bilder in Shapes muss zwischen 0 und 1 liegen.</translation>
    </message>
    <message>
        <source>Choose at least one kind of atypical samples in Shapes, or set their fraction to 0.</source>
        <translation>Mindestens eine Art untypischer Bilder in Shapes wählen oder ihren Anteil auf 0 setzen.</translation>
    </message>
    <message>
        <source>&quot;none&quot; is not a kind of atypical samples; leave it out, or set their fraction to 0.</source>
        <translation>„none“ ist keine Art untypischer Bilder; sie weglassen oder den Anteil auf 0 setzen.</translation>
    </message>
    <message>
        <source>it is not an IDX file of 8-bit images (it should begin with bytes 0 0 8 3)</source>
        <translation>das ist keine IDX-Datei mit 8-Bit-Bildern (sie sollte mit den Bytes 0 0 8 3 beginnen)</translation>
    </message>
    <message>
        <source>it is not an IDX file of 8-bit labels (it should begin with bytes 0 0 8 1)</source>
        <translation>das ist keine IDX-Datei mit 8-Bit-Beschriftungen (sie sollte mit den Bytes 0 0 8 1 beginnen)</translation>
    </message>
    <message>
        <source>CIFAR-10&apos;s training images are not in the data folder %1.</source>
        <translation>Die Trainingsbilder von CIFAR-10 sind nicht im Datenordner %1.</translation>
    </message>
    <message>
        <source>CIFAR-10&apos;s test images are not in the data folder %1.</source>
        <translation>Die Testbilder von CIFAR-10 sind nicht im Datenordner %1.</translation>
    </message>
    <message>
        <source>CIFAR-100&apos;s training images are not in the data folder %1.</source>
        <translation>Die Trainingsbilder von CIFAR-100 sind nicht im Datenordner %1.</translation>
    </message>
    <message>
        <source>CIFAR-100&apos;s test images are not in the data folder %1.</source>
        <translation>Die Testbilder von CIFAR-100 sind nicht im Datenordner %1.</translation>
    </message>
    <message>
        <source>it is not a readable .tar or .tar.gz archive (it ends early); fetch it again</source>
        <translation>das ist kein lesbares Archiv .tar oder .tar.gz (es endet vorzeitig); es neu holen</translation>
    </message>
    <message>
        <source>What was found under the masks so far is of another training set; start the run anew.</source>
        <translation>Was bisher unter den Masken gefunden wurde, gehört zu einer anderen Trainingsmenge; den Lauf neu beginnen.</translation>
    </message>
    <message>
        <source>%1 is missing, or of another type or shape</source>
        <translation>%1 fehlt oder hat anderen Typ oder andere Form</translation>
    </message>
    <message>
        <source>A masked pass over %1 samples cannot be added to those over %2.</source>
        <translation>Ein maskierter Durchgang über %1 Bilder lässt sich nicht zu denen über %2 addieren.</translation>
    </message>
    <message>
        <source>A masked pass predicts a class that is not among the %1 there are.</source>
        <translation>Ein maskierter Durchgang sagt eine Klasse vorher, die nicht unter den %1 vorhandenen ist.</translation>
    </message>
    <message>
        <source>Nothing has been looked at under a mask yet.</source>
        <translation>Unter einer Maske wurde noch nichts betrachtet.</translation>
    </message>
    <message>
        <source>What was found under the masks so far is of another network or training set; start the run anew.</source>
        <translation>Was bisher unter den Masken gefunden wurde, gehört zu einem anderen Netz oder einer anderen Trainingsmenge; den Lauf neu beginnen.</translation>
    </message>
    <message>
        <source>Each keep fraction</source>
        <translation>Jeder behaltene Anteil</translation>
    </message>
    <message>
        <source>The number of masks</source>
        <translation>Die Zahl der Masken</translation>
    </message>
    <message>
        <source>The keep fraction of single layers</source>
        <translation>Der behaltene Anteil einzelner Schichten</translation>
    </message>
    <message>
        <source>The keep fraction</source>
        <translation>Der behaltene Anteil</translation>
    </message>
    <message>
        <source>The weight decay of the scores</source>
        <translation>Der Weight Decay der Scores</translation>
    </message>
    <message>
        <source>The threshold of the flip fraction</source>
        <translation>Die Schwelle des Kippanteils</translation>
    </message>
    <message>
        <source>The network has no layer %1 that can be masked.</source>
        <translation>Das Netz hat keine Schicht %1, die sich maskieren lässt.</translation>
    </message>
    <message>
        <source>it holds %1 twice</source>
        <translation>%1 kommt doppelt vor</translation>
    </message>
    <message>
        <source>the bits of the layer %1 (%2 bytes) do not fit its shape</source>
        <translation>die Bits der Schicht %1 (%2 Bytes) passen nicht zu ihrer Form</translation>
    </message>
    <message>
        <source>%1 is not a weight mask that can be used: %2.</source>
        <translation>%1 ist keine Gewichtsmaske, die zu gebrauchen ist: %2.</translation>
    </message>
    <message>
        <source>it holds no array %1</source>
        <translation>das Array %1 fehlt</translation>
    </message>
    <message>
        <source>its array %1 is of another type or shape than a mask&apos;s</source>
        <translation>das Array %1 hat anderen Typ oder andere Form, als eine Maske sie hat</translation>
    </message>
    <message>
        <source>Cannot write %1: the mask does not say what its scores were.</source>
        <translation>%1 lässt sich nicht schreiben: die Maske sagt nicht, was ihre Scores waren.</translation>
    </message>
    <message>
        <source>Cannot write %1: a layer&apos;s name is empty or longer than a line.</source>
        <translation>%1 lässt sich nicht schreiben: der Name einer Schicht ist leer oder länger als eine Zeile.</translation>
    </message>
    <message>
        <source>its keep fraction is %1</source>
        <translation>der behaltene Anteil ist %1</translation>
    </message>
    <message>
        <source>it does not say what its scores were</source>
        <translation>es fehlt, was die Scores waren</translation>
    </message>
    <message>
        <source>it does not say how its scores were ranked</source>
        <translation>es fehlt, wie die Scores in eine Rangfolge gebracht wurden</translation>
    </message>
    <message>
        <source>it lists the layer %1 twice</source>
        <translation>die Schicht %1 ist doppelt aufgeführt</translation>
    </message>
    <message>
        <source>it lists no layers</source>
        <translation>es sind keine Schichten aufgeführt</translation>
    </message>
    <message>
        <source>it holds arrays of layers that it does not list</source>
        <translation>es gibt Arrays von Schichten, die nicht aufgeführt sind</translation>
    </message>
    <message>
        <source>The mask has a layer %1 that the network does not have, or that is not to be masked: take a mask that was made for this network.</source>
        <translation>Die Maske hat eine Schicht %1, die das Netz nicht hat oder die nicht maskiert werden soll: eine Maske nehmen, die für dieses Netz gemacht ist.</translation>
    </message>
    <message>
        <source>The mask&apos;s layer %1 is of another shape than the network&apos;s: take a mask that was made for this network.</source>
        <translation>Die Schicht %1 der Maske hat eine andere Form als die des Netzes: eine Maske nehmen, die für dieses Netz gemacht ist.</translation>
    </message>
    <message>
        <source>The batch size of a pass over the samples must be at least 1.</source>
        <translation>Die Batchgröße eines Durchgangs über die Bilder muss mindestens 1 sein.</translation>
    </message>
    <message>
        <source>There are no images to look at.</source>
        <translation>Es gibt keine Bilder zu betrachten.</translation>
    </message>
    <message>
        <source>The set has no label for each image, so that no loss of its samples can be computed.</source>
        <translation>Der Datensatz hat nicht zu jedem Bild eine Beschriftung, also lässt sich kein Verlust seiner Bilder berechnen.</translation>
    </message>
    <message>
        <source>Sample %1 has the label %2, but the network has only %3 classes: choose the set that the network was trained on.</source>
        <translation>Bild %1 hat die Beschriftung %2, das Netz aber nur %3 Klassen: den Datensatz wählen, auf dem das Netz trainiert wurde.</translation>
    </message>
    <message>
        <source>The network&apos;s output for sample %1 is not finite: its weights or its input are broken, choose another checkpoint.</source>
        <translation>Die Ausgabe des Netzes zu Bild %1 ist nicht endlich: die Gewichte oder die Eingabe sind unbrauchbar, einen anderen Checkpoint wählen.</translation>
    </message>
    <message>
        <source>Nothing would be trained: learn the scores, or let the kept weights be trained.</source>
        <translation>Nichts würde trainiert: die Scores lernen oder die behaltenen Gewichte trainieren lassen.</translation>
    </message>
    <message>
        <source>At keep fraction %1 the layer %2 would lose all its %3 weights; keep more.</source>
        <translation>Beim behaltenen Anteil %1 verlöre die Schicht %2 alle ihre %3 Gewichte; mehr behalten.</translation>
    </message>
    <message>
        <source>The keep fraction must be above 0 and at most 1, not %1.</source>
        <translation>Der behaltene Anteil muss größer als 0 und höchstens 1 sein, nicht %1.</translation>
    </message>
    <message>
        <source>The scores do not fit the weights: there must be one float32 tensor of the same shape for each.</source>
        <translation>Die Scores passen nicht zu den Gewichten: zu jedem muss es einen float32-Tensor derselben Form geben.</translation>
    </message>
    <message>
        <source>A score of the layer %1 is not a number (NaN), so that its weights cannot be ranked.</source>
        <translation>Ein Score der Schicht %1 ist keine Zahl (NaN), also lassen sich ihre Gewichte nicht in eine Rangfolge bringen.</translation>
    </message>
    <message>
        <source>No parameter fits %1; there are %2.</source>
        <translation>Kein Parameter passt zu %1; es gibt %2.</translation>
    </message>
    <message>
        <source>The network has no weights of convolutions or linear layers that a mask could be put on; name the parameters to be masked.</source>
        <translation>Das Netz hat keine Gewichte von Faltungen oder linearen Schichten, auf die eine Maske passt; die zu maskierenden Parameter nennen.</translation>
    </message>
    <message>
        <source>the storage %1 with two sizes</source>
        <translation>den Speicher %1 mit zwei Größen</translation>
    </message>
    <message>
        <source>something else than the list of storages</source>
        <translation>etwas anderes als die Liste der Speicher</translation>
    </message>
    <message>
        <source>a storage that no tensor uses</source>
        <translation>einen Speicher, den kein Tensor benutzt</translation>
    </message>
    <message>
        <source>the end of the file before the storage %1</source>
        <translation>das Dateiende vor dem Speicher %1</translation>
    </message>
    <message>
        <source>the storage %1 with %2 elements instead of %3</source>
        <translation>den Speicher %1 mit %2 Elementen statt %3</translation>
    </message>
    <message>
        <source>the end of the file inside the storage %1</source>
        <translation>das Dateiende im Speicher %1</translation>
    </message>
    <message>
        <source>a pickle that torch.save did not write</source>
        <translation>ein Pickle, das nicht von torch.save stammt</translation>
    </message>
    <message>
        <source>numbers in big-endian order</source>
        <translation>Zahlen in Big-Endian-Ordnung</translation>
    </message>
    <message>
        <source>the storage %1, which the file does not hold</source>
        <translation>den Speicher %1, der nicht in der Datei ist</translation>
    </message>
    <message>
        <source>a tensor whose %1 is not a size</source>
        <translation>einen Tensor, dessen %1 keine Größe ist</translation>
    </message>
    <message>
        <source>a tensor whose %1 is not a tuple of sizes</source>
        <translation>einen Tensor, dessen %1 kein Tupel von Größen ist</translation>
    </message>
    <message>
        <source>a tensor of an unknown form</source>
        <translation>einen Tensor in unbekannter Form</translation>
    </message>
    <message>
        <source>a tensor that reaches beyond its storage of %1 elements</source>
        <translation>einen Tensor, der über seinen Speicher von %1 Elementen hinausreicht</translation>
    </message>
    <message>
        <source>a key that is no text</source>
        <translation>einen Schlüssel, der kein Text ist</translation>
    </message>
    <message>
        <source>a storage of an unknown form</source>
        <translation>einen Speicher in unbekannter Form</translation>
    </message>
    <message>
        <source>a storage of an impossible size</source>
        <translation>einen Speicher von unmöglicher Größe</translation>
    </message>
    <message>
        <source>a part of a storage that reaches beyond it</source>
        <translation>einen Teil eines Speichers, der darüber hinausreicht</translation>
    </message>
    <message>
        <source>no state_dict (the dict holds %1)</source>
        <translation>kein state_dict (das dict enthält %1)</translation>
    </message>
    <message>
        <source>something else than a dict</source>
        <translation>etwas anderes als ein dict</translation>
    </message>
    <message>
        <source>a tensor whose name is not text</source>
        <translation>einen Tensor, dessen Name kein Text ist</translation>
    </message>
    <message>
        <source>the tensor %1 twice</source>
        <translation>den Tensor %1 doppelt</translation>
    </message>
    <message>
        <source>the part %1, which unpacks to far more than the file&apos;s size</source>
        <translation>den Teil %1, der sich auf weit mehr als die Dateigröße entpackt</translation>
    </message>
    <message>
        <source>the storage %1 with %2 bytes instead of %3</source>
        <translation>den Speicher %1 mit %2 Bytes statt %3</translation>
    </message>
    <message>
        <source>a TorchScript program instead of a state_dict</source>
        <translation>ein TorchScript-Programm statt eines state_dict</translation>
    </message>
    <message>
        <source>a zip archive without data.pkl</source>
        <translation>ein zip-Archiv ohne data.pkl</translation>
    </message>
    <message>
        <source>%1 of data.pkl</source>
        <translation>%1 von data.pkl</translation>
    </message>
    <message>
        <source>The dropout</source>
        <translation>Das Dropout</translation>
    </message>
    <message>
        <source>%1 is %2 instead of %3</source>
        <translation>%1 ist %2 statt %3</translation>
    </message>
    <message>
        <source>All %1 tensors have the names and shapes of %2, from %3 on.</source>
        <translation>Alle %1 Tensoren haben Namen und Formen von %2, ab %3.</translation>
    </message>
    <message>
        <source>%1 of the %2 tensors of %3 are there</source>
        <translation>%1 der %2 Tensoren von %3 sind da</translation>
    </message>
    <message>
        <source>%1; %2 is missing.</source>
        <translation>%1; %2 fehlt.</translation>
    </message>
    <message>
        <source>%1; %2 is %3 where the model has %4.</source>
        <translation>%1; %2 ist %3, wo das Modell %4 hat.</translation>
    </message>
    <message>
        <source>%1; %2 (%3) is more than it has.</source>
        <translation>%1; %2 (%3) ist mehr, als es hat.</translation>
    </message>
    <message>
        <source>The model %1 has no dropout: set its dropout to 0.</source>
        <translation>Das Modell %1 hat kein Dropout: dessen Dropout auf 0 setzen.</translation>
    </message>
    <message>
        <source>The dropout of a model must be at least 0 and below 1.</source>
        <translation>Das Dropout eines Modells muss mindestens 0 und kleiner als 1 sein.</translation>
    </message>
    <message>
        <source>The models need images of at least 8 x 8 pixels and one channel, not %1 x %2 with %3: choose another in-distribution set.</source>
        <translation>Die Modelle brauchen Bilder von mindestens 8 x 8 Pixeln und einem Kanal, nicht %1 x %2 mit %3: eine andere ID-Menge wählen.</translation>
    </message>
    <message>
        <source>A classifier needs at least two classes, not %1: choose an in-distribution set with labels.</source>
        <translation>Ein Klassifikator braucht mindestens zwei Klassen, nicht %1: eine ID-Menge mit Beschriftungen wählen.</translation>
    </message>
    <message>
        <source>There is no model &quot;%1&quot;: choose one of %2.</source>
        <translation>Es gibt kein Modell „%1“: eines von %2 wählen.</translation>
    </message>
    <message>
        <source>The checkpoint %1 cannot be read: it holds %2. In Python, save model.state_dict() alone with torch.save and try that file.</source>
        <translation>Der Checkpoint %1 lässt sich nicht lesen: er enthält %2. In Python model.state_dict() allein mit torch.save speichern und diese Datei nehmen.</translation>
    </message>
    <message>
        <source>The checkpoint %1 is empty: fetch or save it again.</source>
        <translation>Der Checkpoint %1 ist leer: ihn neu holen oder speichern.</translation>
    </message>
    <message>
        <source>The file %1 is no checkpoint: it begins neither as a zip archive nor as a pickle, which torch.save writes.</source>
        <translation>Die Datei %1 ist kein Checkpoint: sie beginnt weder als zip-Archiv noch als Pickle, wie torch.save sie schreibt.</translation>
    </message>
    <message>
        <source>The checkpoint %1 (%2 bytes) is damaged or cut off: its zip archive cannot be read. Fetch or save it again.</source>
        <translation>Der Checkpoint %1 (%2 Bytes) ist beschädigt oder abgeschnitten: sein zip-Archiv lässt sich nicht lesen. Ihn neu holen oder speichern.</translation>
    </message>
    <message>
        <source>The tensor %1 is of a type that a checkpoint cannot hold.</source>
        <translation>Der Tensor %1 hat einen Typ, den ein Checkpoint nicht aufnehmen kann.</translation>
    </message>
    <message>
        <source>The checkpoint does not fit the model; missing: %1.</source>
        <translation>Der Checkpoint passt nicht zum Modell; es fehlen: %1.</translation>
    </message>
    <message>
        <source>The checkpoint does not fit the model; missing: %1. The checkpoint&apos;s batch norms are not affine: set the model&apos;s affine option to false.</source>
        <translation>Der Checkpoint passt nicht zum Modell; es fehlen: %1. Seine Batch-Normen sind nicht affin: die Option affine des Modells auf false setzen.</translation>
    </message>
    <message>
        <source>The checkpoint does not fit the model; unexpected: %1.</source>
        <translation>Der Checkpoint passt nicht zum Modell; unerwartet: %1.</translation>
    </message>
    <message>
        <source>The checkpoint does not fit the model; unexpected: %1. The checkpoint&apos;s batch norms are affine: set the model&apos;s affine option to true.</source>
        <translation>Der Checkpoint passt nicht zum Modell; unerwartet: %1. Seine Batch-Normen sind affin: die Option affine des Modells auf true setzen.</translation>
    </message>
    <message>
        <source>The checkpoint does not fit the model; of another shape: %1.</source>
        <translation>Der Checkpoint passt nicht zum Modell; von anderer Form: %1.</translation>
    </message>
    <message>
        <source>The checkpoint does not fit the model; missing: %1; unexpected: %2.</source>
        <translation>Der Checkpoint passt nicht zum Modell; es fehlen: %1; unerwartet: %2.</translation>
    </message>
    <message>
        <source>The checkpoint does not fit the model; missing: %1; of another shape: %2.</source>
        <translation>Der Checkpoint passt nicht zum Modell; es fehlen: %1; von anderer Form: %2.</translation>
    </message>
    <message>
        <source>The checkpoint does not fit the model; unexpected: %1; of another shape: %2.</source>
        <translation>Der Checkpoint passt nicht zum Modell; unerwartet: %1; von anderer Form: %2.</translation>
    </message>
    <message>
        <source>The checkpoint does not fit the model; missing: %1; unexpected: %2; of another shape: %3.</source>
        <translation>Der Checkpoint passt nicht zum Modell; es fehlen: %1; unerwartet: %2; von anderer Form: %3.</translation>
    </message>
    <message>
        <source>The checkpoint %1 cannot be written: %2.</source>
        <translation>Der Checkpoint %1 lässt sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>The checkpoint %1 cannot be written: %2. Free some disk space and try again.</source>
        <translation>Der Checkpoint %1 lässt sich nicht schreiben: %2. Speicherplatz schaffen und es erneut versuchen.</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>The batch size of an evaluation must be at least 1.</source>
        <translation>Die Batchgröße einer Auswertung muss mindestens 1 sein.</translation>
    </message>
    <message>
        <source>There are no images to evaluate the network on.</source>
        <translation>Es gibt keine Bilder, auf denen das Netz ausgewertet werden könnte.</translation>
    </message>
    <message>
        <source>The network&apos;s outputs for sample %1 of %2 are not finite numbers.</source>
        <translation>Die Ausgaben des Netzes zu Bild %1 von %2 sind keine endlichen Zahlen.</translation>
    </message>
    <message>
        <source>There is no score named %1; known are %2.</source>
        <translation>Es gibt keinen Score %1; bekannt sind %2.</translation>
    </message>
    <message>
        <source>%1 scores of %2</source>
        <translation>%1-Scores von %2</translation>
    </message>
    <message>
        <source>The temperature of the energy score</source>
        <translation>Die Temperatur des Energie-Scores</translation>
    </message>
    <message>
        <source>There are no %1: metrics need at least one ID and one OOD sample.</source>
        <translation>Es gibt keine %1: Metriken brauchen mindestens ein ID- und ein OOD-Bild.</translation>
    </message>
    <message>
        <source>ID scores</source>
        <translation>ID-Scores</translation>
    </message>
    <message>
        <source>OOD scores</source>
        <translation>OOD-Scores</translation>
    </message>
    <message>
        <source>%1 does not hold logits, features and labels of one length for %2: evaluate the checkpoint again.</source>
        <translation>%1 enthält für %2 keine gleich langen Logits, Merkmale und Beschriftungen: den Checkpoint neu auswerten.</translation>
    </message>
    <message>
        <source>%1 holds no outputs of a test set with labels: evaluate the checkpoint again.</source>
        <translation>%1 enthält keine Ausgaben einer Testmenge mit Beschriftungen: den Checkpoint neu auswerten.</translation>
    </message>
    <message>
        <source>There are more %1 than can be ranked.</source>
        <translation>Es gibt mehr %1, als sich in eine Rangfolge bringen lassen.</translation>
    </message>
    <message>
        <source>Line %1 of %2 is not one number: a score file holds one number a line, or is a .npy file.</source>
        <translation>Zeile %1 von %2 ist nicht eine Zahl: eine Score-Datei enthält eine Zahl je Zeile oder ist eine .npy-Datei.</translation>
    </message>
    <message>
        <source>%1 holds an array of %2 dimensions; scores are an array of one.</source>
        <translation>%1 enthält ein Array von %2 Dimensionen; Scores sind ein eindimensionales Array.</translation>
    </message>
    <message>
        <source>There are no %1 scores.</source>
        <translation>Es gibt keine Scores %1.</translation>
    </message>
    <message>
        <source>The scores %1 and %2 are not of the same samples.</source>
        <translation>Die Scores %1 und %2 gehören nicht zu denselben Bildern.</translation>
    </message>
    <message>
        <source>The temperature of the energy score must be a number above 0.</source>
        <translation>Die Temperatur des Energie-Scores muss eine Zahl größer als 0 sein.</translation>
    </message>
    <message>
        <source>%1: the logits of %2 are not a table: evaluate the checkpoint again.</source>
        <translation>%1: die Logits von %2 sind keine Tabelle: den Checkpoint neu auswerten.</translation>
    </message>
    <message>
        <source>%1 does not hold %2 scores, logits and labels of one length for %3: evaluate the checkpoint again.</source>
        <translation>%1 enthält für %3 keine gleich langen Scores %2, Logits und Beschriftungen: den Checkpoint neu auswerten.</translation>
    </message>
    <message>
        <source>%1 does not hold the score %2; known are %3.</source>
        <translation>%1 enthält den Score %2 nicht; bekannt sind %3.</translation>
    </message>
    <message>
        <source>%1 does not hold the score %2, only %3; known are %4.</source>
        <translation>%1 enthält den Score %2 nicht, nur %3; bekannt sind %4.</translation>
    </message>
    <message>
        <source>%1 does not hold the score %2: evaluate the checkpoint again.</source>
        <translation>%1 enthält den Score %2 nicht: den Checkpoint neu auswerten.</translation>
    </message>
    <message>
        <source>%1 does not hold the score %2, only %3: evaluate the checkpoint again.</source>
        <translation>%1 enthält den Score %2 nicht, nur %3: den Checkpoint neu auswerten.</translation>
    </message>
    <message>
        <source>%1 holds no scores of a test set: evaluate the checkpoint again.</source>
        <translation>%1 enthält keine Scores einer Testmenge: den Checkpoint neu auswerten.</translation>
    </message>
    <message>
        <source>Sample %1 (counted from 0) of the %2 is %3; metrics need finite scores.</source>
        <translation>Bild %1 (ab 0 gezählt) der %2 ist %3; Metriken brauchen endliche Scores.</translation>
    </message>
    <message>
        <source>Sample %1 (counted from 0) of the %2 is %3; a threshold needs finite scores.</source>
        <translation>Bild %1 (ab 0 gezählt) der %2 ist %3; eine Schwelle braucht endliche Scores.</translation>
    </message>
    <message>
        <source>There are no %1.</source>
        <translation>Es gibt keine %1.</translation>
    </message>
    <message>
        <source>The run %1 is %2, not finished: its last checkpoint so far counts as its final one.</source>
        <translation>Der Lauf %1 ist nicht fertig (%2): sein bisher letzter Checkpoint zählt als der letzte.</translation>
    </message>
    <message>
        <source>The runs %1 and %2 were evaluated on different OOD sets (%3; %4), so that their means over the sets cannot be compared.</source>
        <translation>Die Läufe %1 und %2 wurden mit verschiedenen OOD-Mengen ausgewertet (%3; %4), also sind ihre Mittel über die Mengen nicht vergleichbar.</translation>
    </message>
    <message>
        <source>The images of %1 are others in the run %2 than in %3, so that their figures cannot be compared.</source>
        <translation>Die Bilder von %1 sind im Lauf %2 andere als in %3, also sind ihre Kennzahlen nicht vergleichbar.</translation>
    </message>
    <message>
        <source>The run %1 has no figures of test OOD sets with the score %2.</source>
        <translation>Der Lauf %1 hat keine Kennzahlen zu OOD-Testmengen mit dem Score %2.</translation>
    </message>
    <message>
        <source>The rule %1 cannot be applied to the run %2: %3.</source>
        <translation>Die Regel %1 lässt sich auf den Lauf %2 nicht anwenden: %3.</translation>
    </message>
    <message>
        <source>There is no metric named %1; known are %2.</source>
        <translation>Es gibt keine Metrik %1; bekannt sind %2.</translation>
    </message>
    <message>
        <source>The loss constraint of %1 is not below the loss of guessing, ln(%2) = %3: the network is trained until it knows no more than that. Choose a lower one.</source>
        <translation>Die Verlustschranke %1 liegt nicht unter dem Verlust beim Raten, ln(%2) = %3: das Netz wird trainiert, bis es nicht mehr weiß als das. Eine niedrigere wählen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no loss constraint; write a number (0.05), mask:KEEP (mask:0.965), epoch:N (epoch:7) or none.</source>
        <translation>„%1“ ist keine Verlustschranke; eine Zahl (0.05), mask:KEEP (mask:0.965), epoch:N (epoch:7) oder none schreiben.</translation>
    </message>
    <message>
        <source>The keep fraction of the constraint must be above 0 and at most 1, but is %1.</source>
        <translation>Der behaltene Anteil der Schranke muss größer als 0 und höchstens 1 sein, ist aber %1.</translation>
    </message>
    <message>
        <source>The epoch of the constraint must be at least 0, but is %1.</source>
        <translation>Die Epoche der Schranke muss mindestens 0 sein, ist aber %1.</translation>
    </message>
    <message>
        <source>The loss constraint must be at least 0 and at most %1 nats, but is %2.</source>
        <translation>Die Verlustschranke muss mindestens 0 und höchstens %1 nats sein, ist aber %2.</translation>
    </message>
    <message>
        <source>The run %1 has no checkpoint of epoch %2 whose training loss is known; choose another constraint.</source>
        <translation>Der Lauf %1 hat keinen Checkpoint der Epoche %2, dessen Trainingsverlust bekannt ist; eine andere Schranke wählen.</translation>
    </message>
    <message>
        <source>%1, line %2: %3 fields where the header names %4.</source>
        <translation>%1, Zeile %2: %3 Felder, wo der Kopf %4 nennt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number</source>
        <translation>„%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>%1 has no column %2.</source>
        <translation>%1 hat keine Spalte %2.</translation>
    </message>
    <message>
        <source>%1, row %2, column %3: %4.</source>
        <translation>%1, Zeile %2, Spalte %3: %4.</translation>
    </message>
    <message>
        <source>%1: the array %2 has another shape than the others.</source>
        <translation>%1: das Array %2 hat eine andere Form als die übrigen.</translation>
    </message>
    <message>
        <source>An evaluation needs a run or a file of weights to evaluate.</source>
        <translation>Eine Auswertung braucht einen Lauf oder eine Datei mit Gewichten, die ausgewertet werden.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no state of a run.</source>
        <translation>„%1“ ist kein Zustand eines Laufs.</translation>
    </message>
    <message>
        <source>The scores of this checkpoint are not there: %1 is missing.</source>
        <translation>Die Scores dieses Checkpoints sind nicht da: %1 fehlt.</translation>
    </message>
    <message>
        <source>%1 holds no scores.</source>
        <translation>%1 enthält keine Scores.</translation>
    </message>
    <message>
        <source>%1: the arrays of %2 do not fit each other.</source>
        <translation>%1: die Arrays von %2 passen nicht zueinander.</translation>
    </message>
    <message>
        <source>The epoch of the parent&apos;s checkpoint</source>
        <translation>Die Epoche des Checkpoints des Ursprungs</translation>
    </message>
    <message>
        <source>The number of threads (0 = all physical cores)</source>
        <translation>Die Zahl der Threads (0 = alle physischen Kerne)</translation>
    </message>
    <message>
        <source>%1 does not hold what was found so far; start the run anew.</source>
        <translation>%1 enthält nicht, was bisher gefunden wurde; den Lauf neu beginnen.</translation>
    </message>
    <message>
        <source>%1 of %2 training samples were in no batch of the run %3: final_loss, area_under_margin, forgetting_events and first_learnt are judged by the others.</source>
        <translation>%1 von %2 Trainingsbildern waren in keinem Batch des Laufs %3: final_loss, area_under_margin, forgetting_events und first_learnt werden nach den übrigen beurteilt.</translation>
    </message>
    <message>
        <source>Cannot write the run %1: %2.</source>
        <translation>Der Lauf %1 lässt sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>There is no figure &quot;%1&quot;; the known ones are %2.</source>
        <translation>Es gibt keine Kennzahl „%1“; bekannt sind %2.</translation>
    </message>
    <message>
        <source>In the group %1 not every run descends from a training of its own (%2): runs of one training count once, by their mean.</source>
        <translation>In der Gruppe %1 stammt nicht jeder Lauf von einem eigenen Training ab (%2): Läufe eines Trainings zählen einmal, mit ihrem Mittel.</translation>
    </message>
    <message>
        <source>The group %1 has %2 trainings: a bootstrap interval over fewer than five is too narrow.</source>
        <translation>Die Gruppe %1 hat %2 Trainings: ein Bootstrap-Intervall über weniger als fünf ist zu schmal.</translation>
    </message>
    <message>
        <source>The baseline is none of the runs that are compared.</source>
        <translation>Die Baseline ist keiner der Läufe, die verglichen werden.</translation>
    </message>
    <message>
        <source>No run of the group %1 descends from the same training as one of the baseline group %2, so that there is no paired difference.</source>
        <translation>Kein Lauf der Gruppe %1 stammt von demselben Training ab wie einer der Baseline-Gruppe %2, also gibt es keine paarweise Differenz.</translation>
    </message>
    <message>
        <source>This Midstage has no runs of kind %1.</source>
        <translation>Dieses Midstage hat keine Läufe der Art %1.</translation>
    </message>
    <message>
        <source>single layers</source>
        <translation>einzelne Schichten</translation>
    </message>
    <message>
        <source>There is no file of weights %1.</source>
        <translation>Es gibt keine Datei mit Gewichten %1.</translation>
    </message>
    <message>
        <source>The checkpoint %1 is not there; choose another epoch.</source>
        <translation>Der Checkpoint %1 ist nicht da; eine andere Epoche wählen.</translation>
    </message>
    <message>
        <source>These are not training images of the run %1, and what it has learnt shows on its own alone: keep its seed and its data (other masks are drawn with --mask-seed).</source>
        <translation>Das sind nicht die Trainingsbilder des Laufs %1, und nur an ihnen zeigt sich, was er gelernt hat: seinen Seed und seine Daten beibehalten (andere Masken zieht --mask-seed).</translation>
    </message>
    <message>
        <source>The training images are not those of the run %1, from which this one starts: by another seed or other data it goes on with images that its network did not see so far.</source>
        <translation>Die Trainingsbilder sind nicht die des Laufs %1, von dem dieser ausgeht: bei anderem Seed oder anderen Daten trainiert er mit Bildern weiter, die sein Netz noch nicht gesehen hat.</translation>
    </message>
    <message>
        <source>%1 of the %2 validation images are among those that the run %3 was trained on: the validation figures, and what is chosen by them, are too good. Keep its seed and its validation fraction.</source>
        <translation>%1 der %2 Validierungsbilder sind unter denen, auf denen der Lauf %3 trainiert wurde: die Kennzahlen der Validierung, und was nach ihnen gewählt wird, sind zu gut. Seinen Seed und seinen Validierungsanteil beibehalten.</translation>
    </message>
    <message>
        <source>The images of %1 are not those of the run %2 (files have changed, or another seed draws others): its figures and these cannot be compared.</source>
        <translation>Die Bilder von %1 sind nicht die des Laufs %2 (Dateien haben sich geändert, oder ein anderer Seed zieht andere): seine Kennzahlen und diese sind nicht vergleichbar.</translation>
    </message>
    <message>
        <source>The seed draws the training images too, and what a network has learnt shows on its own alone: keep the parent&apos;s seed %1 (other masks are drawn with --mask-seed).</source>
        <translation>Der Seed zieht auch die Trainingsbilder, und nur an ihnen zeigt sich, was ein Netz gelernt hat: den Seed %1 des Ursprungs beibehalten (andere Masken zieht --mask-seed).</translation>
    </message>
    <message>
        <source>The run %1 has not finished (it is %2): resume it first, or choose one of its epochs to start from.</source>
        <translation>Der Lauf %1 ist nicht fertig (%2): ihn erst fortsetzen oder eine seiner Epochen als Anfang wählen.</translation>
    </message>
    <message>
        <source>Give a parent run or a file of weights, not both.</source>
        <translation>Einen Ursprungslauf oder eine Datei mit Gewichten angeben, nicht beides.</translation>
    </message>
    <message>
        <source>Choose the run and checkpoint, or the file of weights, to start from.</source>
        <translation>Den Lauf und den Checkpoint oder die Datei mit Gewichten wählen, von denen dieser Lauf ausgehen soll.</translation>
    </message>
    <message>
        <source>This run starts from one checkpoint; choose one epoch.</source>
        <translation>Dieser Lauf geht von einem einzigen Checkpoint aus; eine Epoche wählen.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>A plan has no &quot;%1&quot;; it has spec and then, and a name, title and description.</source>
        <translation>Ein Plan hat kein „%1“; er hat spec und then sowie name, title und description.</translation>
    </message>
    <message>
        <source>%1 is null; leave it out to keep the first run&apos;s.</source>
        <translation>%1 ist null; es weglassen, um das des ersten Laufs zu behalten.</translation>
    </message>
    <message>
        <source>parent.%1 cannot be given: what follows starts from the plan&apos;s first run.</source>
        <translation>parent.%1 kann nicht angegeben werden: was folgt, geht vom ersten Lauf des Plans aus.</translation>
    </message>
    <message>
        <source>A follow-up needs a &quot;kind&quot;, for example &quot;fine-tune&quot;.</source>
        <translation>Ein Folgelauf braucht „kind“, zum Beispiel „fine-tune“.</translation>
    </message>
    <message>
        <source>A run of the kind &quot;%1&quot; starts from no checkpoint, so it follows from none.</source>
        <translation>Ein Lauf der Art „%1“ geht von keinem Checkpoint aus und kann deshalb auf keinen Lauf folgen.</translation>
    </message>
    <message>
        <source>then must be a list of follow-ups.</source>
        <translation>then muss eine Liste von Folgeläufen sein.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON.</source>
        <translation>%1 ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>%1 is epoch %2, but the first run has %3.</source>
        <translation>%1 ist Epoche %2, der erste Lauf hat aber %3.</translation>
    </message>
    <message>
        <source>A run of the kind &quot;%1&quot; trains no network that another one could start from.</source>
        <translation>Ein Lauf der Art „%1“ trainiert kein Netz, von dem ein anderer ausgehen könnte.</translation>
    </message>
    <message>
        <source>model must be the first run&apos;s, whose weights it takes.</source>
        <translation>model muss das des ersten Laufs sein, dessen Gewichte es übernimmt.</translation>
    </message>
    <message>
        <source>id.dataset must be the first run&apos;s: what a network has learnt shows on its own training images alone.</source>
        <translation>id.dataset muss das des ersten Laufs sein: was ein Netz gelernt hat, zeigt sich nur an seinen eigenen Trainingsbildern.</translation>
    </message>
    <message>
        <source>A validation OOD set is held against a validation split of the ID set; set its fraction above 0.</source>
        <translation>Eine OOD-Validierungsmenge wird mit dem Validierungsteil der ID-Menge verglichen; dessen Anteil größer als 0 setzen.</translation>
    </message>
    <message>
        <source>The OOD set %1 is chosen twice; remove one.</source>
        <translation>Die OOD-Menge %1 ist doppelt gewählt; eine entfernen.</translation>
    </message>
    <message>
        <source>There is no model &quot;%1&quot;; the known ones are %2.</source>
        <translation>Es gibt kein Modell „%1“; bekannt sind %2.</translation>
    </message>
    <message>
        <source>The model %1 has no dropout; set it to 0.</source>
        <translation>Das Modell %1 hat kein Dropout; es auf 0 setzen.</translation>
    </message>
    <message>
        <source>Choose at least one score.</source>
        <translation>Mindestens einen Score wählen.</translation>
    </message>
    <message>
        <source>There is no score &quot;%1&quot;; the known ones are %2.</source>
        <translation>Es gibt keinen Score „%1“; bekannt sind %2.</translation>
    </message>
    <message>
        <source>The score %1 is listed twice; remove one.</source>
        <translation>Der Score %1 ist doppelt aufgeführt; einen entfernen.</translation>
    </message>
    <message>
        <source>A file of weights does not tell the training loss of its epochs; give the constraint as a number or as mask:KEEP.</source>
        <translation>Eine Datei mit Gewichten nennt nicht den Trainingsverlust ihrer Epochen; die Schranke als Zahl oder als mask:KEEP angeben.</translation>
    </message>
    <message>
        <source>A loss constraint is one of the plain cross-entropy; set label smoothing to 0.</source>
        <translation>Eine Verlustschranke gilt für die einfache Kreuzentropie; die Label-Glättung auf 0 setzen.</translation>
    </message>
    <message>
        <source>What masks change is told from what the network says of the same images without them: a search for atypical samples looks at plain images, so leave augmentation out.</source>
        <translation>Was Masken ändern, wird daran gemessen, was das Netz zu denselben Bildern ohne sie sagt: eine Suche nach untypischen Bildern betrachtet sie unverändert, also die Augmentierung weglassen.</translation>
    </message>
    <message>
        <source>There is no augmentation to look through: the training has neither a random crop nor a flip, so look at plain images.</source>
        <translation>Es gibt keine Augmentierung, die angewendet werden könnte: das Training hat weder zufälligen Zuschnitt noch Spiegelung, also die Bilder unverändert betrachten.</translation>
    </message>
    <message>
        <source>Single layers are masked by an estimate alone: leave their keep fraction out.</source>
        <translation>Einzelne Schichten maskiert nur eine Schätzung: ihren behaltenen Anteil weglassen.</translation>
    </message>
    <message>
        <source>Scores that are not learned do not decay: set their weight decay to 0, or learn them.</source>
        <translation>Scores, die nicht gelernt werden, haben keinen Weight Decay: ihn auf 0 setzen oder sie lernen.</translation>
    </message>
    <message>
        <source>Give at least one keep fraction.</source>
        <translation>Mindestens einen behaltenen Anteil angeben.</translation>
    </message>
    <message>
        <source>A keep fraction is given twice; remove one.</source>
        <translation>Ein behaltener Anteil ist doppelt angegeben; einen entfernen.</translation>
    </message>
    <message>
        <source>The weight decay of %1 does nothing, for the weights are frozen: let the kept weights be trained, or give the scores a weight decay of their own.</source>
        <translation>Der Weight Decay von %1 bewirkt nichts, denn die Gewichte sind eingefroren: die behaltenen Gewichte trainieren lassen oder den Scores einen eigenen Weight Decay geben.</translation>
    </message>
    <message>
        <source>%1 does not say where the training stood; start the run anew.</source>
        <translation>%1 sagt nicht, wo das Training stand; den Lauf neu beginnen.</translation>
    </message>
    <message>
        <source>%1 is missing or of another type</source>
        <translation>%1 fehlt oder ist von anderem Typ</translation>
    </message>
    <message>
        <source>The images of %1 (%2) are not those that this run began with: bring the former files back, or start a new run.</source>
        <translation>Die Bilder von %1 (%2) sind nicht die, mit denen dieser Lauf begann: die früheren Dateien zurückholen oder einen neuen Lauf beginnen.</translation>
    </message>
    <message>
        <source>Cannot make a run in %1: %2.</source>
        <translation>In %1 lässt sich kein Lauf anlegen: %2.</translation>
    </message>
    <message>
        <source>%1 is no run: it has no run.json.</source>
        <translation>%1 ist kein Lauf: es gibt darin kein run.json.</translation>
    </message>
    <message>
        <source>The run %1 repeats %2 with the same seed and does not count in its group.</source>
        <translation>Der Lauf %1 wiederholt %2 mit demselben Seed und zählt in seiner Gruppe nicht.</translation>
    </message>
    <message>
        <source>it was written by a newer Midstage (%1); use that one.</source>
        <translation>ein neueres Midstage (%1) hat ihn geschrieben; dieses benutzen.</translation>
    </message>
    <message>
        <source>There is no run &quot;%1&quot; in %2, nor a folder of that name.</source>
        <translation>Es gibt in %2 keinen Lauf „%1“ und auch keinen Ordner dieses Namens.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the beginning of %2 runs (%3); give more of the name.</source>
        <translation>„%1“ ist der Anfang von %2 Läufen (%3); mehr vom Namen angeben.</translation>
    </message>
    <message>
        <source>Say which run: a folder, a name or the beginning of a name.</source>
        <translation>Den Lauf nennen: einen Ordner, einen Namen oder den Anfang eines Namens.</translation>
    </message>
    <message>
        <source>The run %1, from which this one starts, is not there; bring it back, or choose another one.</source>
        <translation>Der Lauf %1, von dem dieser ausgeht, fehlt; ihn zurückholen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>The run %1, from which this one starts, is not in %2; bring it back, or choose another one.</source>
        <translation>Der Lauf %1, von dem dieser ausgeht, fehlt in %2; ihn zurückholen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>the number %1</source>
        <translation>die Zahl %1</translation>
    </message>
    <message>
        <source>the text %1</source>
        <translation>der Text %1</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>%1 must be %2, not %3.</source>
        <translation>%1 muss %2 sein, nicht %3.</translation>
    </message>
    <message>
        <source>The specification</source>
        <translation>Die Spezifikation</translation>
    </message>
    <message>
        <source>a whole number of 0 or more</source>
        <translation>eine ganze Zahl ab 0</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>kind of run</source>
        <translation>Art von Lauf</translation>
    </message>
    <message>
        <source>The specification has schema %1, but this Midstage (%2) knows schemas up to %3; use a newer Midstage.</source>
        <translation>Die Spezifikation hat das Schema %1, dieses Midstage (%2) kennt aber Schemas bis %3; ein neueres Midstage benutzen.</translation>
    </message>
    <message>
        <source>schema must be at least 1, but is %1.</source>
        <translation>schema muss mindestens 1 sein, ist aber %1.</translation>
    </message>
    <message>
        <source>The device has not enough memory for this run; choose a smaller batch size, a smaller model or the processor.</source>
        <translation>Das Gerät hat nicht genug Speicher für diesen Lauf; eine kleinere Batchgröße, ein kleineres Modell oder den Prozessor wählen.</translation>
    </message>
    <message>
        <source>The computation failed: %1</source>
        <translation>Die Berechnung ist gescheitert: %1</translation>
    </message>
    <message>
        <source>This machine has not enough memory for this run; choose smaller data sets or a smaller model.</source>
        <translation>Dieser Rechner hat nicht genug Speicher für diesen Lauf; kleinere Datensätze oder ein kleineres Modell wählen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no seed and no range of seeds; write them as in 0-4 or 0, 1, 2.</source>
        <translation>„%1“ ist kein Seed und kein Bereich von Seeds; sie wie in 0-4 oder 0, 1, 2 schreiben.</translation>
    </message>
    <message>
        <source>These are more than %1 runs; give fewer seeds or values.</source>
        <translation>Das sind mehr als %1 Läufe; weniger Seeds oder Werte angeben.</translation>
    </message>
    <message>
        <source>The range of seeds %1 is empty: begin with the smaller one.</source>
        <translation>Der Bereich von Seeds %1 ist leer: mit dem kleineren beginnen.</translation>
    </message>
    <message>
        <source>The seed %1 is given twice.</source>
        <translation>Der Seed %1 ist doppelt angegeben.</translation>
    </message>
    <message>
        <source>%1: there is no such setting.</source>
        <translation>%1: diese Einstellung gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is not a setting that can be varied.</source>
        <translation>%1 ist keine Einstellung, die sich variieren lässt.</translation>
    </message>
    <message>
        <source>Seeds are given twice: leave them out of the settings that are varied.</source>
        <translation>Seeds sind doppelt angegeben: sie bei den variierten Einstellungen weglassen.</translation>
    </message>
    <message>
        <source>%1 is varied twice; give all its values at once.</source>
        <translation>%1 wird doppelt variiert; alle Werte auf einmal angeben.</translation>
    </message>
    <message>
        <source>A seed is missing beside a comma; write seeds as in 0-4 or 0, 1, 2.</source>
        <translation>Neben einem Komma fehlt ein Seed; Seeds wie in 0-4 oder 0, 1, 2 schreiben.</translation>
    </message>
    <message>
        <source>A value is missing; write values as in 0.1, 0.05.</source>
        <translation>Ein Wert fehlt; Werte wie in 0.1, 0.05 schreiben.</translation>
    </message>
    <message>
        <source>The value %1 is given twice.</source>
        <translation>Der Wert %1 ist doppelt angegeben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; varies nothing; write KEY=VALUES, for example training.lr=0.1,0.05.</source>
        <translation>„%1“ variiert nichts; SCHLÜSSEL=WERTE schreiben, zum Beispiel training.lr=0.1,0.05.</translation>
    </message>
    <message>
        <source>The network could not be evaluated at epoch %1, step %2, after a learning rate of %3: %4 Lower the learning rate or lengthen the warm-up.</source>
        <translation>Das Netz ließ sich bei Epoche %1, Schritt %2, nach einer Lernrate von %3 nicht auswerten: %4 Die Lernrate senken oder das Aufwärmen verlängern.</translation>
    </message>
    <message>
        <source>This run needs a run&apos;s checkpoint or a file of weights to start from.</source>
        <translation>Dieser Lauf braucht als Ursprung den Checkpoint eines Laufs oder eine Datei mit Gewichten.</translation>
    </message>
    <message>
        <source>None of the runs was evaluated with a score named %1.</source>
        <translation>Keiner der Läufe wurde mit einem Score %1 ausgewertet.</translation>
    </message>
    <message>
        <source>None of the runs was evaluated with a score named %1; they were with %2.</source>
        <translation>Keiner der Läufe wurde mit einem Score %1 ausgewertet, wohl aber mit %2.</translation>
    </message>
    <message>
        <source>The run %1 has no checkpoint, for it is of kind %2; choose the run that it started from.</source>
        <translation>Der Lauf %1 hat keinen Checkpoint, denn er ist von der Art %2; den Lauf wählen, von dem er ausging.</translation>
    </message>
    <message>
        <source>The run %1 has no checkpoint yet.</source>
        <translation>Der Lauf %1 hat noch keinen Checkpoint.</translation>
    </message>
    <message>
        <source>The run %1 has no checkpoint of epoch %2; it has those of %3.</source>
        <translation>Der Lauf %1 hat keinen Checkpoint der Epoche %2; er hat die von %3.</translation>
    </message>
    <message>
        <source>%1 is not known.</source>
        <translation>%1 ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 is not known; did you mean %2?</source>
        <translation>%1 ist nicht bekannt; war %2 gemeint?</translation>
    </message>
    <message>
        <source>The run failed: %1</source>
        <translation>Der Lauf ist gescheitert: %1</translation>
    </message>
    <message>
        <source>then[%1]: %2</source>
        <translation>then[%1]: %2</translation>
    </message>
    <message>
        <source>The run %1 is being written by another program or window; wait until it has ended, or stop it there.</source>
        <translation>Der Lauf %1 wird gerade von einem anderen Programm oder Fenster geschrieben; warten, bis es fertig ist, oder ihn dort anhalten.</translation>
    </message>
    <message>
        <source>The run %1 is being written by another program or window (%2); wait until it has ended, or stop it there.</source>
        <translation>Der Lauf %1 wird gerade von einem anderen Programm oder Fenster geschrieben (%2); warten, bis es fertig ist, oder ihn dort anhalten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of run; the known ones are %2.</source>
        <translation>„%1“ ist keine Art von Lauf; bekannt sind %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no precision; the known ones are %2.</source>
        <translation>„%1“ ist kein Zahlenformat; bekannt sind %2.</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Seed %1</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>laden</translation>
    </message>
    <message>
        <source>training</source>
        <translation>trainieren</translation>
    </message>
    <message>
        <source>evaluating</source>
        <translation>auswerten</translation>
    </message>
    <message>
        <source>masking</source>
        <translation>maskieren</translation>
    </message>
    <message>
        <source>estimating</source>
        <translation>schätzen</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>The last checkpoint</source>
        <translation>Der letzte Checkpoint</translation>
    </message>
    <message>
        <source>Best on the test OOD sets (an oracle)</source>
        <translation>Bester nach den OOD-Testmengen (ein Orakel)</translation>
    </message>
    <message>
        <source>Best accuracy on the validation split</source>
        <translation>Beste Genauigkeit auf dem Validierungsteil</translation>
    </message>
    <message>
        <source>Lowest loss on the validation split</source>
        <translation>Kleinster Verlust auf dem Validierungsteil</translation>
    </message>
    <message>
        <source>Best on the validation OOD sets</source>
        <translation>Bester nach den OOD-Validierungsmengen</translation>
    </message>
    <message>
        <source>Stopped early by the validation OOD sets</source>
        <translation>Früh gestoppt nach den OOD-Validierungsmengen</translation>
    </message>
    <message>
        <source>Animals and vehicles, 50,000 + 10,000 colour images of 32 x 32</source>
        <translation>Tiere und Fahrzeuge, 50.000 + 10.000 Farbbilder von 32 x 32</translation>
    </message>
    <message>
        <source>none stated</source>
        <translation>keine angegeben</translation>
    </message>
    <message>
        <source>Things and living beings in 100 fine classes, 50,000 + 10,000 colour images of 32 x 32</source>
        <translation>Dinge und Lebewesen in 100 feinen Klassen, 50.000 + 10.000 Farbbilder von 32 x 32</translation>
    </message>
    <message>
        <source>Articles of clothing, 60,000 + 10,000 grey images of 28 x 28</source>
        <translation>Kleidungsstücke, 60.000 + 10.000 Graubilder von 28 x 28</translation>
    </message>
    <message>
        <source>Natural scenes (a part of SUN), 8,925 colour images of 32 x 32, for OOD only</source>
        <translation>Natürliche Szenen (ein Teil von SUN), 8.925 Farbbilder von 32 x 32, nur für OOD</translation>
    </message>
    <message>
        <source>Cursive Japanese characters, 60,000 + 10,000 grey images of 28 x 28</source>
        <translation>Japanische Schriftzeichen in Kursivschrift, 60.000 + 10.000 Graubilder von 28 x 28</translation>
    </message>
    <message>
        <source>Handwritten digits, 60,000 + 10,000 grey images of 28 x 28</source>
        <translation>Handgeschriebene Ziffern, 60.000 + 10.000 Graubilder von 28 x 28</translation>
    </message>
    <message>
        <source>Digits of house numbers, 73,257 + 26,032 colour images of 32 x 32</source>
        <translation>Ziffern von Hausnummern, 73.257 + 26.032 Farbbilder von 32 x 32</translation>
    </message>
    <message>
        <source>non-commercial use only</source>
        <translation>nur nichtkommerziell</translation>
    </message>
    <message>
        <source>Tiny ImageNet</source>
        <translation>Tiny ImageNet</translation>
    </message>
    <message>
        <source>A part of ImageNet in 200 classes, 100,000 + 10,000 colour images of 64 x 64</source>
        <translation>Ein Teil von ImageNet in 200 Klassen, 100.000 + 10.000 Farbbilder von 64 x 64</translation>
    </message>
    <message>
        <source>ImageNet&apos;s terms: non-commercial research and education</source>
        <translation>Bedingungen von ImageNet: nichtkommerzielle Forschung und Lehre</translation>
    </message>
    <message>
        <source>fraction of atypical samples</source>
        <translation>Anteil untypischer Bilder</translation>
    </message>
    <message>
        <source>number of training images</source>
        <translation>Zahl der Trainingsbilder</translation>
    </message>
    <message>
        <source>number of test images</source>
        <translation>Zahl der Testbilder</translation>
    </message>
    <message>
        <source>validation fraction</source>
        <translation>Validierungsanteil</translation>
    </message>
    <message>
        <source>fraction of wrong labels</source>
        <translation>Anteil falscher Beschriftungen</translation>
    </message>
    <message>
        <source>each mean of the normalisation</source>
        <translation>jedes Mittel der Normalisierung</translation>
    </message>
    <message>
        <source>each standard deviation of the normalisation</source>
        <translation>jede Standardabweichung der Normalisierung</translation>
    </message>
    <message>
        <source>number of images of an OOD set</source>
        <translation>Zahl der Bilder einer OOD-Menge</translation>
    </message>
    <message>
        <source>GPL-3.0-or-later (drawn by this program)</source>
        <translation>GPL-3.0-or-later (von diesem Programm gezeichnet)</translation>
    </message>
    <message>
        <source>Gaussian noise</source>
        <translation>Gaußsches Rauschen</translation>
    </message>
    <message>
        <source>Independent pixel values, normal around mid-grey, cut to the range</source>
        <translation>Unabhängige Pixelwerte, normalverteilt um mittleres Grau, auf den Wertebereich begrenzt</translation>
    </message>
    <message>
        <source>Uniform noise</source>
        <translation>Gleichverteiltes Rauschen</translation>
    </message>
    <message>
        <source>Independent pixel values, each as likely</source>
        <translation>Unabhängige Pixelwerte, alle gleich wahrscheinlich</translation>
    </message>
    <message>
        <source>Rademacher noise</source>
        <translation>Rademacher-Rauschen</translation>
    </message>
    <message>
        <source>Independent pixel values, black or white</source>
        <translation>Unabhängige Pixelwerte, schwarz oder weiß</translation>
    </message>
    <message>
        <source>Smooth noise</source>
        <translation>Weiches Rauschen</translation>
    </message>
    <message>
        <source>Soft fields of colour without a form</source>
        <translation>Weiche Farbfelder ohne Form</translation>
    </message>
    <message>
        <source>Shapeless forms with definite edges</source>
        <translation>Formlose Gebilde mit klaren Kanten</translation>
    </message>
    <message>
        <source>Ten bright shapes on dark ground, drawn by this program, with known atypical samples</source>
        <translation>Zehn helle Formen auf dunklem Grund, von diesem Programm gezeichnet, mit bekannten untypischen Bildern</translation>
    </message>
    <message>
        <source>Shapes: unseen</source>
        <translation>Shapes: ungesehen</translation>
    </message>
    <message>
        <source>Six shapes that no class has, in the same style (near)</source>
        <translation>Sechs Formen, die keine Klasse hat, im selben Stil (nah)</translation>
    </message>
    <message>
        <source>Shapes: scrambled</source>
        <translation>Shapes: verwürfelt</translation>
    </message>
    <message>
        <source>Images of Shapes cut into 16 tiles, shuffled</source>
        <translation>Bilder von Shapes, in 16 Kacheln zerschnitten und gemischt</translation>
    </message>
    <message>
        <source>Shapes: joined</source>
        <translation>Shapes: verbunden</translation>
    </message>
    <message>
        <source>Halves of images of two classes of Shapes, joined</source>
        <translation>Hälften von Bildern zweier Klassen von Shapes, verbunden</translation>
    </message>
    <message>
        <source>Shapes: textures</source>
        <translation>Shapes: Texturen</translation>
    </message>
    <message>
        <source>Stripes, checks and value noise without a shape (far)</source>
        <translation>Streifen, Karos und Value Noise ohne Form (fern)</translation>
    </message>
    <message>
        <source>each keep fraction</source>
        <translation>jeder behaltene Anteil</translation>
    </message>
    <message>
        <source>number of masks</source>
        <translation>Zahl der Masken</translation>
    </message>
    <message>
        <source>keep fraction of single layers</source>
        <translation>behaltener Anteil einzelner Schichten</translation>
    </message>
    <message>
        <source>keep fraction</source>
        <translation>behaltener Anteil</translation>
    </message>
    <message>
        <source>weight decay of the scores</source>
        <translation>Weight Decay der Scores</translation>
    </message>
    <message>
        <source>threshold of the flip fraction</source>
        <translation>Schwelle des Kippanteils</translation>
    </message>
    <message>
        <source>Small CNN</source>
        <translation>Kleines CNN</translation>
    </message>
    <message>
        <source>Four 3x3 convolutions (24, 48, 96, 96) with batch norm: trains in seconds on a processor</source>
        <translation>Vier 3x3-Faltungen (24, 48, 96, 96) mit Batch-Norm: trainiert auf einem Prozessor in Sekunden</translation>
    </message>
    <message>
        <source>Huang et al. 2017, without bottlenecks and reduction; names as andreasveit/densenet-pytorch</source>
        <translation>Huang et al. 2017, ohne Bottlenecks und Reduktion; Namen wie andreasveit/densenet-pytorch</translation>
    </message>
    <message>
        <source>Huang et al. 2017, &quot;DenseNet-101&quot; in OOD papers; names as andreasveit/densenet-pytorch</source>
        <translation>Huang et al. 2017, „DenseNet-101“ in OOD-Artikeln; Namen wie andreasveit/densenet-pytorch</translation>
    </message>
    <message>
        <source>He et al. 2016, with a 3x3 stem for small images; names as OpenOOD&apos;s ResNet18_32x32</source>
        <translation>He et al. 2016, mit einem 3x3-Stamm für kleine Bilder; Namen wie OpenOODs ResNet18_32x32</translation>
    </message>
    <message>
        <source>He et al. 2016, for CIFAR, shortcuts without parameters; names as akamaster/pytorch_resnet_cifar10</source>
        <translation>He et al. 2016, für CIFAR, Shortcuts ohne Parameter; Namen wie akamaster/pytorch_resnet_cifar10</translation>
    </message>
    <message>
        <source>Zagoruyko and Komodakis 2016; names as xternalz/WideResNet-pytorch</source>
        <translation>Zagoruyko und Komodakis 2016; Namen wie xternalz/WideResNet-pytorch</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>temperature of the energy score</source>
        <translation>Temperatur des Energie-Scores</translation>
    </message>
    <message>
        <source>AUPR (ID positive)</source>
        <translation>AUPR (ID positiv)</translation>
    </message>
    <message>
        <source>AUPR (OOD positive)</source>
        <translation>AUPR (OOD positiv)</translation>
    </message>
    <message>
        <source>FPR95 (ID positive)</source>
        <translation>FPR95 (ID positiv)</translation>
    </message>
    <message>
        <source>FPR95 (OOD positive, OpenOOD)</source>
        <translation>FPR95 (OOD positiv, OpenOOD)</translation>
    </message>
    <message>
        <source>FPR95 (nearest recall, Unleashing Mask)</source>
        <translation>FPR95 (nächstgelegene Trefferquote, Unleashing Mask)</translation>
    </message>
    <message>
        <source>T log sum exp(z / T), the negative free energy (Liu et al., NeurIPS 2020)</source>
        <translation>T log sum exp(z / T), die negative freie Energie (Liu et al., NeurIPS 2020)</translation>
    </message>
    <message>
        <source>Maximum logit</source>
        <translation>Größter Logit</translation>
    </message>
    <message>
        <source>max z (Hendrycks et al., ICML 2022)</source>
        <translation>max z (Hendrycks et al., ICML 2022)</translation>
    </message>
    <message>
        <source>Maximum softmax probability</source>
        <translation>Größte Softmax-Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>max softmax(z) (Hendrycks and Gimpel, ICLR 2017)</source>
        <translation>max softmax(z) (Hendrycks und Gimpel, ICLR 2017)</translation>
    </message>
    <message>
        <source>epoch of the parent&apos;s checkpoint</source>
        <translation>Epoche des Checkpoints des Ursprungs</translation>
    </message>
    <message>
        <source>number of threads</source>
        <translation>Zahl der Threads</translation>
    </message>
    <message>
        <source>final learning rate</source>
        <translation>Endrate</translation>
    </message>
    <message>
        <source>each milestone</source>
        <translation>jeder Meilenstein</translation>
    </message>
    <message>
        <source>factor at each milestone</source>
        <translation>Faktor an jedem Meilenstein</translation>
    </message>
    <message>
        <source>each factor of the learning rate</source>
        <translation>jeder Faktor der Lernrate</translation>
    </message>
    <message>
        <source>length of the warm-up in epochs</source>
        <translation>Dauer des Aufwärmens in Epochen</translation>
    </message>
    <message>
        <source>padding of the random crop in pixels</source>
        <translation>Rand des zufälligen Zuschnitts in Pixeln</translation>
    </message>
    <message>
        <source>number of epochs</source>
        <translation>Zahl der Epochen</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <source>label smoothing</source>
        <translation>Label-Glättung</translation>
    </message>
    <message>
        <source>decay of the moving average</source>
        <translation>Abklingfaktor des gleitenden Mittels</translation>
    </message>
    <message>
        <source>first epoch of the weight average</source>
        <translation>erste Epoche des Gewichtsmittels</translation>
    </message>
    <message>
        <source>number of checkpoints inside each of the first epochs</source>
        <translation>Zahl der Checkpoints in jeder der ersten Epochen</translation>
    </message>
    <message>
        <source>number of first epochs with more checkpoints</source>
        <translation>Zahl der ersten Epochen mit mehr Checkpoints</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Shapes</translation>
    </message>
    <message>
        <source>CIFAR-10</source>
        <translation>CIFAR-10</translation>
    </message>
    <message>
        <source>CIFAR-100</source>
        <translation>CIFAR-100</translation>
    </message>
    <message>
        <source>Fashion-MNIST</source>
        <translation>Fashion-MNIST</translation>
    </message>
    <message>
        <source>iSUN</source>
        <translation>iSUN</translation>
    </message>
    <message>
        <source>Kuzushiji-MNIST</source>
        <translation>Kuzushiji-MNIST</translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>SVHN</source>
        <translation>SVHN</translation>
    </message>
    <message>
        <source>Blobs</source>
        <translation>Kleckse</translation>
    </message>
    <message>
        <source>ResNet-18</source>
        <translation>ResNet-18</translation>
    </message>
    <message>
        <source>ResNet-20</source>
        <translation>ResNet-20</translation>
    </message>
    <message>
        <source>DenseNet-40-12</source>
        <translation>DenseNet-40-12</translation>
    </message>
    <message>
        <source>DenseNet-BC-100-12</source>
        <translation>DenseNet-BC-100-12</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>CIFAR-10 as in OpenOOD</source>
        <translation>CIFAR-10 wie in OpenOOD</translation>
    </message>
    <message>
        <source>ResNet-18 with OpenOOD&apos;s recipe: Nesterov, weight decay 5e-4, cosine per step to 1e-6, 100 epochs. Needs a GPU.</source>
        <translation>ResNet-18 mit OpenOODs Rezept: Nesterov, Weight Decay 5e-4, Kosinus je Schritt bis 1e-6, 100 Epochen. Braucht eine GPU.</translation>
    </message>
    <message>
        <source>CIFAR-10 as in the paper</source>
        <translation>CIFAR-10 wie im Artikel</translation>
    </message>
    <message>
        <source>DenseNet-BC-100-12 with non-affine batch norm and dropout 0.3, 100 epochs (Zhu et al., 2023). Needs a GPU.</source>
        <translation>DenseNet-BC-100-12 mit nicht affiner Batch-Norm und Dropout 0,3, 100 Epochen (Zhu et al., 2023). Braucht eine GPU.</translation>
    </message>
    <message>
        <source>Fashion-MNIST against five OOD sets</source>
        <translation>Fashion-MNIST gegen fünf OOD-Mengen</translation>
    </message>
    <message>
        <source>10,000 training images and the recipe of the Shapes preset, 50 epochs, then UM for as long with the paper&apos;s constants: real images, about six minutes on two cores.</source>
        <translation>10.000 Trainingsbilder und das Rezept der Vorlage Shapes, 50 Epochen, dann ebenso lange UM mit den Konstanten des Artikels: echte Bilder, etwa sechs Minuten auf zwei Kernen.</translation>
    </message>
    <message>
        <source>Shapes without atypical images: nothing to win back</source>
        <translation>Shapes ohne untypische Bilder: nichts zurückzugewinnen</translation>
    </message>
    <message>
        <source>The same training as Shapes with nothing to memorise: the energy&apos;s curve does not bend. The contrast that teaches.</source>
        <translation>Dasselbe Training wie Shapes, ohne etwas zum Auswendiglernen: die Kurve der Energie knickt nicht ein. Der Kontrast, der lehrt.</translation>
    </message>
    <message>
        <source>Shapes: detection lost and won back</source>
        <translation>Shapes: Erkennung zurückgewonnen</translation>
    </message>
    <message>
        <source>Built-in images, 40 % of the training set atypical with right labels: a training, then UM from its end. No files, no network; under a minute on two cores.</source>
        <translation>Eingebaute Bilder, 40 % der Trainingsmenge untypisch mit richtigen Beschriftungen: ein Training, dann UM von seinem Ende an. Keine Dateien, kein Netzzugang; unter einer Minute auf zwei Kernen.</translation>
    </message>
    <message>
        <source>This schedule needs milestones, as fractions of the whole training.</source>
        <translation>Dieser Verlauf braucht Meilensteine, als Anteile des ganzen Trainings.</translation>
    </message>
    <message>
        <source>The milestones must ascend.</source>
        <translation>Die Meilensteine müssen aufsteigen.</translation>
    </message>
    <message>
        <source>This schedule needs exactly one milestone.</source>
        <translation>Dieser Verlauf braucht genau einen Meilenstein.</translation>
    </message>
    <message>
        <source>There must be as many factors of the learning rate as milestones.</source>
        <translation>Es muss so viele Faktoren der Lernrate geben wie Meilensteine.</translation>
    </message>
    <message>
        <source>The warm-up is longer than the training; make it shorter.</source>
        <translation>Das Aufwärmen ist länger als das Training; es verkürzen.</translation>
    </message>
    <message>
        <source>Choose one average of the weights: the moving one or the equal one.</source>
        <translation>Nur ein Mittel der Gewichte wählen: das gleitende oder das gleichgewichtete.</translation>
    </message>
    <message>
        <source>The average of the weights begins at epoch %1 (swa_start), after the training&apos;s end at %2; begin earlier, or set it to 0 for none.</source>
        <translation>Das Mittel der Gewichte beginnt bei Epoche %1 (swa_start), nach dem Ende des Trainings bei %2; früher beginnen oder 0 für keines setzen.</translation>
    </message>
    <message>
        <source>Nesterov&apos;s momentum needs a momentum above 0.</source>
        <translation>Nesterovs Momentum braucht ein Momentum größer als 0.</translation>
    </message>
    <message>
        <source>The final learning rate</source>
        <translation>Die Endrate</translation>
    </message>
    <message>
        <source>Each milestone (a fraction of the training)</source>
        <translation>Jeder Meilenstein (ein Anteil des Trainings)</translation>
    </message>
    <message>
        <source>The factor at each milestone</source>
        <translation>Der Faktor an jedem Meilenstein</translation>
    </message>
    <message>
        <source>Each factor of the learning rate</source>
        <translation>Jeder Faktor der Lernrate</translation>
    </message>
    <message>
        <source>The length of the warm-up in epochs</source>
        <translation>Die Dauer des Aufwärmens in Epochen</translation>
    </message>
    <message>
        <source>The padding of the random crop in pixels</source>
        <translation>Der Rand des zufälligen Zuschnitts in Pixeln</translation>
    </message>
    <message>
        <source>The number of epochs</source>
        <translation>Die Zahl der Epochen</translation>
    </message>
    <message>
        <source>The batch size</source>
        <translation>Die Batchgröße</translation>
    </message>
    <message>
        <source>The learning rate</source>
        <translation>Die Lernrate</translation>
    </message>
    <message>
        <source>The momentum</source>
        <translation>Das Momentum</translation>
    </message>
    <message>
        <source>The weight decay</source>
        <translation>Der Weight Decay</translation>
    </message>
    <message>
        <source>The label smoothing</source>
        <translation>Die Label-Glättung</translation>
    </message>
    <message>
        <source>The decay of the moving average</source>
        <translation>Der Abklingfaktor des gleitenden Mittels</translation>
    </message>
    <message>
        <source>The first epoch of the weight average</source>
        <translation>Die erste Epoche des Gewichtsmittels</translation>
    </message>
    <message>
        <source>The number of checkpoints inside each of the first epochs</source>
        <translation>Die Zahl der Checkpoints in jeder der ersten Epochen</translation>
    </message>
    <message>
        <source>The number of first epochs with more checkpoints</source>
        <translation>Die Zahl der ersten Epochen mit mehr Checkpoints</translation>
    </message>
    <message>
        <source>The loss constraint must be at least 0, but is %1.</source>
        <translation>Die Verlustschranke muss mindestens 0 sein, ist aber %1.</translation>
    </message>
    <message>
        <source>The network that holds the moving average has another architecture than the one that trains.</source>
        <translation>Das Netz mit dem gleitenden Mittel hat eine andere Architektur als das, das trainiert.</translation>
    </message>
    <message>
        <source>The loss became %1 at epoch %2, batch %3 with learning rate %4: lower the learning rate or lengthen the warm-up.</source>
        <translation>Der Verlust wurde %1 bei Epoche %2, Batch %3 mit Lernrate %4: die Lernrate senken oder das Aufwärmen verlängern.</translation>
    </message>
    <message>
        <source>The learning-rate schedule is not one of constant, cosine, linear, multistep, piecewise and one_drop.</source>
        <translation>Der Verlauf der Lernrate ist nicht constant, cosine, linear, multistep, piecewise oder one_drop.</translation>
    </message>
    <message>
        <source>The training set has no images.</source>
        <translation>Die Trainingsmenge hat keine Bilder.</translation>
    </message>
    <message>
        <source>The training set has no labels, so no network can be trained on it.</source>
        <translation>Die Trainingsmenge hat keine Beschriftungen, also lässt sich kein Netz darauf trainieren.</translation>
    </message>
    <message>
        <source>The average of the weights needs a second network to be held in.</source>
        <translation>Das Mittel der Gewichte braucht ein zweites Netz, das es aufnimmt.</translation>
    </message>
    <message>
        <source>The training failed at epoch %1, batch %2 with learning rate %3: %4 Lower the learning rate or lengthen the warm-up.</source>
        <translation>Das Training ist bei Epoche %1, Batch %2 mit Lernrate %3 gescheitert: %4 Die Lernrate senken oder das Aufwärmen verlängern.</translation>
    </message>
    <message>
        <source>The saved training state lacks %1: it belongs to another network or other options.</source>
        <translation>Im gespeicherten Trainingsstand fehlt %1: er gehört zu einem anderen Netz oder anderen Optionen.</translation>
    </message>
    <message>
        <source>%1 in the saved training state has another shape or type than this network and these data need.</source>
        <translation>%1 im gespeicherten Trainingsstand hat eine andere Form oder einen anderen Typ, als dieses Netz und diese Daten brauchen.</translation>
    </message>
    <message>
        <source>The saved training state holds %1, which this training does not have: it belongs to another network or other options.</source>
        <translation>Der gespeicherte Trainingsstand enthält %1, was dieses Training nicht hat: er gehört zu einem anderen Netz oder anderen Optionen.</translation>
    </message>
    <message>
        <source>The saved training state belongs to another batch size.</source>
        <translation>Der gespeicherte Trainingsstand gehört zu einer anderen Batchgröße.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no condition: write a fact, &quot;not&quot; and a fact, or a comparison with a number such as &quot;lost &gt;= 1.0&quot;, with &quot;and&quot; between them.</source>
        <translation>„%1“ ist keine Bedingung: eine Tatsache, &quot;not&quot; und eine Tatsache oder einen Vergleich mit einer Zahl wie &quot;lost &gt;= 1.0&quot; schreiben, mit &quot;and&quot; dazwischen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no fact that lessons know.</source>
        <translation>„%1“ ist keine Tatsache, die Lektionen kennen.</translation>
    </message>
    <message>
        <source>the whole file</source>
        <translation>die ganze Datei</translation>
    </message>
    <message>
        <source>it must be an object, { ... }.</source>
        <translation>es muss ein Objekt sein, { ... }.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here; there are %2.</source>
        <translation>„%1“ ist hier nicht bekannt; es gibt %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known; there are %2.</source>
        <translation>„%1“ ist nicht bekannt; es gibt %2.</translation>
    </message>
    <message>
        <source>the text is empty.</source>
        <translation>der Text ist leer.</translation>
    </message>
    <message>
        <source>{%1} is nothing that a text can say.</source>
        <translation>{%1} kann ein Text nicht sagen.</translation>
    </message>
    <message>
        <source>a text is an object by language, {&quot;en&quot;: &quot;...&quot;}.</source>
        <translation>ein Text ist ein Objekt nach Sprachen, {&quot;en&quot;: &quot;...&quot;}.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no language with a text.</source>
        <translation>„%1“ ist keine Sprache mit einem Text.</translation>
    </message>
    <message>
        <source>the English text, &quot;en&quot;, is missing.</source>
        <translation>der englische Text, &quot;en&quot;, fehlt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing.</source>
        <translation>„%1“ fehlt.</translation>
    </message>
    <message>
        <source>a condition is a text such as &quot;lost &gt;= 1.0&quot;.</source>
        <translation>eine Bedingung ist ein Text wie &quot;lost &gt;= 1.0&quot;.</translation>
    </message>
    <message>
        <source>it must be a list, [ ... ].</source>
        <translation>es muss eine Liste sein, [ ... ].</translation>
    </message>
    <message>
        <source>only the last alternative can do without &quot;when&quot;.</source>
        <translation>nur die letzte Möglichkeit kommt ohne &quot;when&quot; aus.</translation>
    </message>
    <message>
        <source>&quot;text&quot; is missing.</source>
        <translation>&quot;text&quot; fehlt.</translation>
    </message>
    <message>
        <source>a question needs an answer, and an answer a question.</source>
        <translation>eine Frage braucht eine Antwort und eine Antwort eine Frage.</translation>
    </message>
    <message>
        <source>it must be small letters, digits and hyphens.</source>
        <translation>es müssen Kleinbuchstaben, Ziffern und Bindestriche sein.</translation>
    </message>
    <message>
        <source>it must be a list of at least one step.</source>
        <translation>es muss eine Liste von mindestens einem Schritt sein.</translation>
    </message>
    <message>
        <source>there is a lesson &quot;%1&quot; already.</source>
        <translation>es gibt schon eine Lektion „%1“.</translation>
    </message>
    <message>
        <source>--size needs width and height in pixels between 100 and %1, for example 1200x750, not &quot;%2&quot;.</source>
        <translation>--size braucht Breite und Höhe in Bildpunkten zwischen 100 und %1, zum Beispiel 1200x750, nicht „%2“.</translation>
    </message>
    <message>
        <source>--metric knows %1, not &quot;%2&quot;.</source>
        <translation>--metric kennt %1, nicht „%2“.</translation>
    </message>
    <message>
        <source>%1 See midstage --help.</source>
        <translation>%1 Siehe midstage --help.</translation>
    </message>
    <message>
        <source>--plot %1 draws one run; several are drawn with --plot seeds.</source>
        <translation>--plot %1 zeichnet einen Lauf; mehrere zeichnet --plot seeds.</translation>
    </message>
    <message>
        <source>midstage shows one run, not %1.</source>
        <translation>midstage zeigt einen Lauf, nicht %1.</translation>
    </message>
    <message>
        <source>--epoch needs a number, not &quot;%1&quot;.</source>
        <translation>--epoch braucht eine Zahl, nicht „%1“.</translation>
    </message>
    <message>
        <source>--plot knows %1, not &quot;%2&quot;.</source>
        <translation>--plot kennt %1, nicht „%2“.</translation>
    </message>
    <message>
        <source>--render needs a run: its folder, its name or the beginning of its name.</source>
        <translation>--render braucht einen Lauf: seinen Ordner, seinen Namen oder den Anfang davon.</translation>
    </message>
    <message>
        <source>--render needs --to FILE.png, .svg or .pdf.</source>
        <translation>--render braucht --to DATEI.png, .svg oder .pdf.</translation>
    </message>
    <message>
        <source>The run %1 has no checkpoint, so there is nothing to draw: let it train for an epoch.</source>
        <translation>Der Lauf %1 hat keinen Checkpoint, also gibt es nichts zu zeichnen: ihn eine Epoche lang trainieren lassen.</translation>
    </message>
    <message>
        <source>The run has no score &quot;%1&quot;: it has %2.</source>
        <translation>Der Lauf hat keinen Score „%1“: er hat %2.</translation>
    </message>
    <message>
        <source>No masks of the run %1 have been looked at: run midstage-cli estimate-constraint first.</source>
        <translation>Zum Lauf %1 wurden keine Masken betrachtet: zuerst midstage-cli estimate-constraint ausführen.</translation>
    </message>
    <message>
        <source>The run %1 has no checkpoint, so there are no scores to draw: let it train for an epoch.</source>
        <translation>Der Lauf %1 hat keinen Checkpoint, also gibt es keine Scores zu zeichnen: ihn eine Epoche lang trainieren lassen.</translation>
    </message>
    <message>
        <source>The run %1 has no checkpoint of epoch %2.</source>
        <translation>Der Lauf %1 hat keinen Checkpoint der Epoche %2.</translation>
    </message>
    <message>
        <source>No atypical samples of the run %1 have been looked for: run midstage-cli find-atypical first.</source>
        <translation>Zum Lauf %1 wurden keine untypischen Bilder gesucht: zuerst midstage-cli find-atypical ausführen.</translation>
    </message>
    <message>
        <source>The run has no set named %1.</source>
        <translation>Der Lauf hat keine Menge %1.</translation>
    </message>
    <message>
        <source>%1, row %2, column %3: %4 lies outside 0 to %5; search for atypical samples again.</source>
        <translation>%1, Zeile %2, Spalte %3: %4 liegt außerhalb von 0 bis %5; die untypischen Bilder neu suchen.</translation>
    </message>
    <message>
        <source>%1: the features are not tables of one width: evaluate the checkpoint again.</source>
        <translation>%1: die Merkmale sind keine Tabellen gleicher Breite: den Checkpoint neu auswerten.</translation>
    </message>
    <message>
        <source>The run kept no features of its test samples: evaluate it with the outputs kept.</source>
        <translation>Der Lauf hat keine Merkmale seiner Testbilder behalten: ihn so auswerten, dass die Ausgaben behalten werden.</translation>
    </message>
    <message>
        <source>The scores of epoch %1 are not there: %2 is missing; evaluate the run again.</source>
        <translation>Die Scores der Epoche %1 sind nicht da: %2 fehlt; den Lauf neu auswerten.</translation>
    </message>
    <message>
        <source>None of these runs trains a network and was evaluated with the score &quot;%1&quot;, so there is nothing to draw.</source>
        <translation>Keiner dieser Läufe trainiert ein Netz und wurde mit dem Score „%1“ ausgewertet, also gibt es nichts zu zeichnen.</translation>
    </message>
    <message>
        <source>There is no %1 &quot;%2&quot;.</source>
        <translation>Unbekannt: %1 „%2“.</translation>
    </message>
    <message>
        <source>Cannot delete %1: %2.</source>
        <translation>%1 lässt sich nicht löschen: %2.</translation>
    </message>
    <message>
        <source>there is no trash on this disk, and %1 cannot be made</source>
        <translation>auf dieser Platte gibt es keinen Papierkorb, und %1 lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>%1 is no run, so it was not deleted.</source>
        <translation>%1 ist kein Lauf und wurde deshalb nicht gelöscht.</translation>
    </message>
    <message>
        <source>Cannot bring back %1: another folder has taken its place; it is still in %2.</source>
        <translation>%1 lässt sich nicht zurückholen: ein anderer Ordner hat den Platz eingenommen; es liegt noch in %2.</translation>
    </message>
    <message>
        <source>Cannot bring back %1: %2. Look for it in the trash.</source>
        <translation>%1 lässt sich nicht zurückholen: %2. Im Papierkorb danach sehen.</translation>
    </message>
    <message>
        <source>%1.json, %2: %3</source>
        <translation>%1.json, %2: %3</translation>
    </message>
    <message>
        <source>--language knows %1, not &quot;%2&quot;.</source>
        <translation>--language kennt %1, nicht „%2“.</translation>
    </message>
    <message>
        <source>WRN-40-2</source>
        <translation>WRN-40-2</translation>
    </message>
    <message>
        <source>WRN-40-4</source>
        <translation>WRN-40-4</translation>
    </message>
    <message>
        <source>CPU (1 thread)</source>
        <translation>CPU (1 Thread)</translation>
    </message>
    <message>
        <source>CPU (%1 threads)</source>
        <translation>CPU (%1 Threads)</translation>
    </message>
    <message>
        <source>says that it holds pickled Python objects; save a plain array of numbers instead</source>
        <translation>sagt, dass darin Python-Objekte als Pickle liegen; stattdessen ein einfaches Array von Zahlen speichern</translation>
    </message>
    <message>
        <source>it is not a kind of file that holds images here: use a folder of JPEG or PNG pictures, a .tar or .tar.gz of them, an IDX file of images, a NumPy .npy or .npz, an SVHN .mat or a CIFAR .bin file</source>
        <translation>das ist keine Datei, die hier Bilder enthält: einen Ordner mit JPEG- oder PNG-Bildern, ein .tar oder .tar.gz davon, eine IDX-Datei mit Bildern, eine .npy- oder .npz-Datei von NumPy, eine .mat-Datei von SVHN oder eine .bin-Datei von CIFAR nehmen</translation>
    </message>
    <message>
        <source>looks like a single picture: a set is (images, height, width), with a last axis of 1 or 3 for colour</source>
        <translation>sieht nach einem einzelnen Bild aus: ein Datensatz ist (Bilder, Höhe, Breite), mit einer letzten Achse von 1 oder 3 für Farbe</translation>
    </message>
    <message>
        <source>is not one of images: it should be (images, height, width), (images, height, width, 1 or 3) or (images, 1 or 3, height, width)</source>
        <translation>ist keines von Bildern: es sollte (Bilder, Höhe, Breite), (Bilder, Höhe, Breite, 1 oder 3) oder (Bilder, 1 oder 3, Höhe, Breite) sein</translation>
    </message>
    <message>
        <source>has images of more than %1 pixels a side</source>
        <translation>hat Bilder mit mehr als %1 Pixeln je Seite</translation>
    </message>
    <message>
        <source>%1 of shape (%2) is not one of labels: it should be (images), one class number each</source>
        <translation>%1 der Form (%2) ist keines von Beschriftungen: es sollte (Bilder) sein, je eine Klassennummer</translation>
    </message>
    <message>
        <source>%1 of shape (%2) does not fit this machine&apos;s memory: save fewer images</source>
        <translation>%1 der Form (%2) passt nicht in den Speicher dieses Rechners: weniger Bilder speichern</translation>
    </message>
    <message>
        <source>%1 of shape (%2) %3</source>
        <translation>%1 der Form (%2) %3</translation>
    </message>
    <message>
        <source>%1 has %2 labels, but there are %3 images</source>
        <translation>%1 hat %2 Beschriftungen, es gibt aber %3 Bilder</translation>
    </message>
    <message>
        <source>its array</source>
        <translation>das Array</translation>
    </message>
    <message>
        <source>its array &quot;%1&quot;</source>
        <translation>das Array „%1“</translation>
    </message>
    <message>
        <source>it has no labels (an array labels, y or targets, or y_train and y_test): it can serve as an OOD set, not as the in-distribution set</source>
        <translation>es gibt keine Beschriftungen (ein Array labels, y oder targets, oder y_train und y_test): die Datei kann nur als OOD-Menge dienen, nicht als ID-Menge</translation>
    </message>
    <message>
        <source>it holds the array &quot;%1&quot; more than once</source>
        <translation>das Array „%1“ kommt mehrmals vor</translation>
    </message>
    <message>
        <source>none of its arrays (%1) has a name under which images are looked for: images, x, data, arr_0, or x_train and x_test</source>
        <translation>keines der Arrays (%1) heißt so, wie Bilder gesucht werden: images, x, data, arr_0, oder x_train und x_test</translation>
    </message>
    <message>
        <source>%1 holds only true and false: save images as numbers from 0 to 255</source>
        <translation>%1 enthält nur wahr und falsch: Bilder als Zahlen von 0 bis 255 speichern</translation>
    </message>
    <message>
        <source>%1 has the value %2 in image %3 (counted from 0), which is no 8-bit value: save whole numbers from 0 to 255 (or those divided by 255)</source>
        <translation>%1 hat in Bild %3 (ab 0 gezählt) den Wert %2, der kein 8-Bit-Wert ist: ganze Zahlen von 0 bis 255 speichern (oder diese geteilt durch 255)</translation>
    </message>
    <message>
        <source>%1 has the label %2 at position %3 (counted from 0): classes are whole numbers from 0 to %4</source>
        <translation>%1 hat an Position %3 (ab 0 gezählt) die Beschriftung %2: Klassen sind ganze Zahlen von 0 bis %4</translation>
    </message>
    <message>
        <source>The weights of epoch %1 of the run %2 are not there; choose another checkpoint.</source>
        <translation>Die Gewichte der Epoche %1 des Laufs %2 sind nicht da; einen anderen Checkpoint wählen.</translation>
    </message>
    <message>
        <source>The images of %1 are not those that the run was trained on: bring the former files back.</source>
        <translation>Die Bilder von %1 sind nicht die, auf denen der Lauf trainiert wurde: die früheren Dateien zurückholen.</translation>
    </message>
    <message>
        <source>The run %1 has no set of samples &quot;%2&quot;.</source>
        <translation>Der Lauf %1 hat keine Menge von Bildern „%2“.</translation>
    </message>
    <message>
        <source>Nothing is known of the training samples of the run %1: it did not record their losses, and midstage-cli find-atypical has not looked for atypical ones.</source>
        <translation>Über die Trainingsbilder des Laufs %1 ist nichts bekannt: ihre Verluste wurden nicht aufgezeichnet, und midstage-cli find-atypical hat keine untypischen gesucht.</translation>
    </message>
    <message>
        <source>These samples have no figure &quot;%1&quot;: they have %2.</source>
        <translation>Diese Bilder haben keinen Wert „%1“: sie haben %2.</translation>
    </message>
    <message>
        <source>The checkpoint %1 has become another one meanwhile; ask again.</source>
        <translation>Der Checkpoint %1 ist inzwischen ein anderer geworden; noch einmal versuchen.</translation>
    </message>
    <message>
        <source>%1 is damaged or does not describe a run. Restore it from a copy, or move the run&apos;s folder away.</source>
        <translation>%1 ist beschädigt oder beschreibt keinen Lauf. Stellen Sie die Datei aus einer Kopie wieder her, oder legen Sie den Ordner des Laufs woandershin.</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>Training loss</source>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation>Testverlust</translation>
    </message>
    <message>
        <source>Training accuracy</source>
        <translation>Trainingsgenauigkeit</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>Testgenauigkeit</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Validierungsverlust</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>Validierungsgenauigkeit</translation>
    </message>
    <message>
        <source>Constrained loss</source>
        <translation>Verlust mit Schranke</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Best %1 so far: %2 at the latest checkpoint (epoch %3).</source>
        <translation>Beste %1 bisher: %2 beim neuesten Checkpoint (Epoche %3).</translation>
    </message>
    <message>
        <source>Best %1: %2 at the final checkpoint (epoch %3); nothing lost.</source>
        <translation>Beste %1: %2 beim letzten Checkpoint (Epoche %3); nichts verloren.</translation>
    </message>
    <message>
        <source>Best %1 so far %2 at epoch %3, latest %4 at epoch %5: %6 points lost.</source>
        <translation>Beste %1 bisher %2 in Epoche %3, zuletzt %4 in Epoche %5: %6 Punkte verloren.</translation>
    </message>
    <message>
        <source>Best %1 %2 at epoch %3, final %4 at epoch %5: %6 points lost.</source>
        <translation>Beste %1 %2 in Epoche %3, am Ende %4 in Epoche %5: %6 Punkte verloren.</translation>
    </message>
    <message>
        <source>Started at %1 %2, latest %3 at epoch %4: %5.</source>
        <translation>Anfangs %1 %2, zuletzt %3 in Epoche %4: %5.</translation>
    </message>
    <message>
        <source>Started at %1 %2, final %3 at epoch %4: %5.</source>
        <translation>Anfangs %1 %2, am Ende %3 in Epoche %4: %5.</translation>
    </message>
    <message>
        <source>%1 points lost</source>
        <translation>%1 Punkte verloren</translation>
    </message>
    <message>
        <source>nothing won back</source>
        <translation>nichts zurückgewonnen</translation>
    </message>
    <message>
        <source>nothing gained</source>
        <translation>nichts gewonnen</translation>
    </message>
    <message>
        <source>%1 points gained</source>
        <translation>%1 Punkte gewonnen</translation>
    </message>
    <message>
        <source>%1 points won back</source>
        <translation>%1 Punkte zurückgewonnen</translation>
    </message>
    <message>
        <source>%1 points won back and %2 gained beyond the parent&apos;s best</source>
        <translation>%1 Punkte zurückgewonnen und %2 über das Beste des Ursprungs hinaus gewonnen</translation>
    </message>
    <message>
        <source>Best %1 at epoch %2 (oracle).</source>
        <translation>Beste %1 in Epoche %2 (Orakel).</translation>
    </message>
</context>
<context>
    <name>Dropped</name>
    <message>
        <source>%1 describes a run that starts from another one&apos;s checkpoint; choose that checkpoint and start it from the Checkpoint menu.</source>
        <translation>%1 beschreibt einen Lauf, der vom Checkpoint eines anderen ausgeht; diesen Checkpoint wählen und den Lauf im Menü Checkpoint starten.</translation>
    </message>
    <message>
        <source>What was dropped is no file on this machine.</source>
        <translation>Was abgelegt wurde, ist keine Datei auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Drop several run folders at a time, or one of anything else: a folder of runs, images, a specification or a checkpoint.</source>
        <translation>Mehrere Ordner von Läufen zugleich ablegen oder eines von allem anderen: einen Ordner mit Läufen, Bilder, eine Spezifikation oder einen Checkpoint.</translation>
    </message>
    <message>
        <source>%1 is nothing that can be dropped here: a run&apos;s folder, a folder of runs, images (a folder, an archive, an IDX, .npy, .npz, .mat or CIFAR .bin file), a specification (.json) or a checkpoint (.pt).</source>
        <translation>%1 lässt sich hier nicht ablegen: den Ordner eines Laufs, einen Ordner mit Läufen, Bilder (Ordner, Archiv, IDX-, .npy-, .npz-, .mat- oder CIFAR-.bin-Datei), eine Spezifikation (.json) oder einen Checkpoint (.pt).</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Cannot write %1: %2. Choose another folder.</source>
        <translation>%1 lässt sich nicht schreiben: %2. Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>A plot can be written as .png, .svg or .pdf, not as &quot;%1&quot;: give the file one of these endings.</source>
        <translation>Ein Plot lässt sich als .png, .svg oder .pdf schreiben, nicht als „%1“: der Datei eine dieser Endungen geben.</translation>
    </message>
    <message>
        <source>A plot of %1 by %2 pixels is too large: choose at most %3 for each.</source>
        <translation>Ein Plot von %1 mal %2 Bildpunkten ist zu groß: je höchstens %3 wählen.</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of %1 by %2 pixels: choose a smaller one, or write an .svg.</source>
        <translation>Für ein Bild von %1 mal %2 Bildpunkten reicht der Speicher nicht: ein kleineres wählen oder eine .svg schreiben.</translation>
    </message>
    <message>
        <source>The picture could not be compressed as PNG: choose a smaller one, or write an .svg.</source>
        <translation>Das Bild ließ sich nicht als PNG komprimieren: ein kleineres wählen oder eine .svg schreiben.</translation>
    </message>
</context>
<context>
    <name>FollowUps</name>
    <message>
        <source>Fine-tune (UM)</source>
        <translation>Fine-Tuning (UM)</translation>
    </message>
    <message>
        <source>Prune (UMAP)</source>
        <translation>Pruning (UMAP)</translation>
    </message>
    <message>
        <source>Find atypical samples</source>
        <translation>Untypische Bilder suchen</translation>
    </message>
    <message>
        <source>%1, as long as the training</source>
        <translation>%1, so lang wie das Training</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n epoch(s)</source>
        <translation>
            <numerusform>%1, %n Epoche</numerusform>
            <numerusform>%1, %n Epochen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Left, Right, Home, End</source>
        <translation>Links, Rechts, Pos1, Ende</translation>
    </message>
    <message>
        <source>On the training plots and the slider: step through the checkpoints</source>
        <translation>In den Trainingsplots und am Schieber: schrittweise durch die Checkpoints</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Auf, Ab</translation>
    </message>
    <message>
        <source>On the mask plot: move the loss constraint; with Shift in larger steps</source>
        <translation>Im Maskenplot: die Verlustschranke verschieben; mit Umschalt in größeren Schritten</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Links, Rechts</translation>
    </message>
    <message>
        <source>On the mask plot: go through the estimates</source>
        <translation>Im Maskenplot: durch die Schätzungen gehen</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>On the mask plot: take the estimate as the constraint</source>
        <translation>Im Maskenplot: die Schätzung als Schranke nehmen</translation>
    </message>
    <message>
        <source>Arrows, Page Up, Page Down, Home, End</source>
        <translation>Pfeile, Bild auf, Bild ab, Pos1, Ende</translation>
    </message>
    <message>
        <source>In the samples: go through them; with Shift select on the way</source>
        <translation>In den Bildern: sie durchgehen; mit Umschalt dabei auswählen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>In the samples: select this one as well, or no more</source>
        <translation>In den Bildern: dieses dazu auswählen oder nicht mehr</translation>
    </message>
    <message>
        <source>In the samples: select all that are shown</source>
        <translation>In den Bildern: alle gezeigten auswählen</translation>
    </message>
    <message>
        <source>+, -</source>
        <translation>+, -</translation>
    </message>
    <message>
        <source>In the samples: larger and smaller pictures</source>
        <translation>In den Bildern: größer und kleiner zeigen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>In the list of runs: move the selected runs to the trash; in the queue: take the chosen one out</source>
        <translation>In der Liste der Läufe: die gewählten Läufe in den Papierkorb legen; in der Warteschlange: den gewählten herausnehmen</translation>
    </message>
    <message>
        <source>Shift or Ctrl with arrows</source>
        <translation>Umschalt oder Strg mit Pfeilen</translation>
    </message>
    <message>
        <source>In the list of runs: select several</source>
        <translation>In der Liste der Läufe: mehrere auswählen</translation>
    </message>
    <message>
        <source>In the checkpoint&apos;s table: copy the selected cells</source>
        <translation>In der Tabelle des Checkpoints: die gewählten Zellen kopieren</translation>
    </message>
    <message>
        <source>In the OOD sets: choose the set, or leave it out</source>
        <translation>In den OOD-Mengen: die Menge wählen oder weglassen</translation>
    </message>
    <message>
        <source>Right, F2</source>
        <translation>Rechts, F2</translation>
    </message>
    <message>
        <source>In the OOD sets: go to the number of images and the fit, and change them</source>
        <translation>In den OOD-Mengen: zu Bilderzahl und Größe gehen und sie ändern</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Midstage</source>
        <translation>Über Midstage</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Midstage %1&lt;/h3&gt;&lt;p&gt;A laboratory for out-of-distribution detection: some intermediate checkpoint of a training tells unknown inputs apart better than the final one.&lt;/p&gt;&lt;p&gt;After Zhu et al., &lt;i&gt;Unleashing Mask: Explore the Intrinsic Out-of-Distribution Detection Capability&lt;/i&gt;, ICML 2023.&lt;/p&gt;&lt;p&gt;GNU General Public License, version 3 or later. Made with Qt, LibTorch, QCustomPlot and spdlog.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Midstage %1&lt;/h3&gt;&lt;p&gt;Ein Labor für Out-of-Distribution-Erkennung: ein Checkpoint mitten im Training trennt unbekannte Eingaben besser ab als der letzte.&lt;/p&gt;&lt;p&gt;Nach Zhu et al., &lt;i&gt;Unleashing Mask: Explore the Intrinsic Out-of-Distribution Detection Capability&lt;/i&gt;, ICML 2023.&lt;/p&gt;&lt;p&gt;GNU General Public License, Version 3 oder neuer. Gemacht mit Qt, LibTorch, QCustomPlot und spdlog.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>+, -, 0</source>
        <translation>+, -, 0</translation>
    </message>
    <message>
        <source>In the scatter of samples: closer, further away, all points</source>
        <translation>Im Streuplot der Bilder: näher, weiter weg, alle Punkte</translation>
    </message>
</context>
<context>
    <name>MaskData</name>
    <message>
        <source>Masks on epoch %1</source>
        <translation>Masken auf Epoche %1</translation>
    </message>
    <message>
        <source>Masks on epoch %1 of %2</source>
        <translation>Masken auf Epoche %1 von %2</translation>
    </message>
    <message>
        <source>trained under c = %1</source>
        <translation>trainiert unter c = %1</translation>
    </message>
</context>
<context>
    <name>MaskPlot</name>
    <message>
        <source>c = %1 is nearest to keep fraction %2 (mean loss %3).</source>
        <translation>c = %1 liegt dem behaltenen Anteil %2 am nächsten (mittlerer Verlust %3).</translation>
    </message>
    <message>
        <source>c = %1 is nearest to epoch %2 (training loss %3).</source>
        <translation>c = %1 liegt Epoche %2 am nächsten (Trainingsverlust %3).</translation>
    </message>
    <message>
        <source>c = %1 is nearest to epoch %2 (training loss %3) and to keep fraction %4 (mean loss %5).</source>
        <translation>c = %1 liegt Epoche %2 (Trainingsverlust %3) und dem behaltenen Anteil %4 (mittlerer Verlust %5) am nächsten.</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>Behalten %1</translation>
    </message>
    <message>
        <source>pruned %1</source>
        <translation>entfernt %1</translation>
    </message>
    <message>
        <source>loss %1 ± %2</source>
        <translation>Verlust %1 ± %2</translation>
    </message>
    <message>
        <source>accuracy %1 ± %2</source>
        <translation>Genauigkeit %1 ± %2</translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n Maske</numerusform>
            <numerusform>%n Masken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Metric</name>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>AUPR-in</source>
        <translation>AUPR-in</translation>
    </message>
    <message>
        <source>AUPR-out</source>
        <translation>AUPR-out</translation>
    </message>
    <message>
        <source>FPR95</source>
        <translation>FPR95</translation>
    </message>
    <message>
        <source>FPR95 (OpenOOD)</source>
        <translation>FPR95 (OpenOOD)</translation>
    </message>
    <message>
        <source>FPR95 (reference)</source>
        <translation>FPR95 (Referenz)</translation>
    </message>
    <message>
        <source>Area under the ROC curve, in percent: the chance that a random ID sample scores higher than a random OOD sample. Higher is better; 50 % is guessing.</source>
        <translation>Fläche unter der ROC-Kurve, in Prozent: die Wahrscheinlichkeit, dass ein zufälliges ID-Bild einen höheren Score hat als ein zufälliges OOD-Bild. Höher ist besser; 50 % ist Raten.</translation>
    </message>
    <message>
        <source>Area under the precision-recall curve by average precision, in percent, ID samples positive. Higher is better.</source>
        <translation>Fläche unter der Präzisions-Trefferquoten-Kurve als Average Precision, in Prozent, ID-Bilder positiv. Höher ist besser.</translation>
    </message>
    <message>
        <source>Area under the precision-recall curve by average precision, in percent, OOD samples positive. Higher is better.</source>
        <translation>Fläche unter der Präzisions-Trefferquoten-Kurve als Average Precision, in Prozent, OOD-Bilder positiv. Höher ist besser.</translation>
    </message>
    <message>
        <source>Share of OOD samples accepted at the first threshold that accepts at least 95 % of the ID samples, in percent. Lower is better.</source>
        <translation>Anteil der OOD-Bilder, die an der ersten Schwelle angenommen werden, die mindestens 95 % der ID-Bilder annimmt, in Prozent. Niedriger ist besser.</translation>
    </message>
    <message>
        <source>OpenOOD&apos;s convention: share of ID samples rejected at the first threshold that rejects at least 95 % of the OOD samples, in percent. Lower is better; not comparable with FPR95.</source>
        <translation>Konvention von OpenOOD: Anteil der ID-Bilder, die an der ersten Schwelle abgelehnt werden, die mindestens 95 % der OOD-Bilder ablehnt, in Prozent. Niedriger ist besser; nicht mit FPR95 vergleichbar.</translation>
    </message>
    <message>
        <source>Convention of tmlr-group/Unleashing-Mask: share of OOD samples accepted at the threshold whose ID recall is nearest to 95 %, in percent. Lower is better.</source>
        <translation>Konvention von tmlr-group/Unleashing-Mask: Anteil der OOD-Bilder, die an der Schwelle angenommen werden, deren ID-Trefferquote 95 % am nächsten ist, in Prozent. Niedriger ist besser.</translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>from %1</source>
        <translation>aus %1</translation>
    </message>
    <message>
        <source>from epoch %1 of %2</source>
        <translation>aus Epoche %1 von %2</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Fine-tune</source>
        <translation>Fine-Tuning</translation>
    </message>
    <message>
        <source>Prune</source>
        <translation>Pruning</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>%1, %2, seed %3</source>
        <translation>%1, %2, Seed %3</translation>
    </message>
</context>
<context>
    <name>RunImages</name>
    <message>
        <source>The images of %1 are not those that the run looked at: bring the former files back.</source>
        <translation>Die Bilder von %1 sind nicht die, die der Lauf gesehen hat: die früheren Dateien zurückholen.</translation>
    </message>
</context>
<context>
    <name>RunState</name>
    <message>
        <source>queued</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>unlesbar</translation>
    </message>
    <message>
        <source>%1:%2 left</source>
        <translation>noch %1:%2</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>noch %1 h %2 min</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>etwa %1 s</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>etwa %1 min</translation>
    </message>
    <message>
        <source>about %1 h %2 min</source>
        <translation>etwa %1 h %2 min</translation>
    </message>
</context>
<context>
    <name>SampleData</name>
    <message>
        <source>The training images are not those that were looked at: bring the former files back.</source>
        <translation>Die Trainingsbilder sind nicht die, die untersucht wurden: die früheren Dateien zurückholen.</translation>
    </message>
    <message numerus="yes">
        <source>Epoch %1 under %n mask(s) of keep fraction %2</source>
        <translation>
            <numerusform>Epoche %1 unter %n Maske mit behaltenem Anteil %2</numerusform>
            <numerusform>Epoche %1 unter %n Masken mit behaltenem Anteil %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Area under the margin</source>
        <translation>Fläche unter der Margin</translation>
    </message>
    <message>
        <source>Forgetting events</source>
        <translation>Vergessensereignisse</translation>
    </message>
    <message>
        <source>Final loss in training</source>
        <translation>Endverlust im Training</translation>
    </message>
    <message>
        <source>Epoch first learnt</source>
        <translation>Epoche des Erlernens</translation>
    </message>
    <message>
        <source>Error fraction</source>
        <translation>Fehleranteil</translation>
    </message>
    <message>
        <source>Score (%1)</source>
        <translation>Score (%1)</translation>
    </message>
    <message>
        <source>Highest probability</source>
        <translation>Max. Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Margin of the epoch</source>
        <translation>Margin der Epoche</translation>
    </message>
    <message>
        <source>Loss of the epoch</source>
        <translation>Verlust der Epoche</translation>
    </message>
    <message>
        <source>Epoch %1, score %2</source>
        <translation>Epoche %1, Score %2</translation>
    </message>
</context>
<context>
    <name>SampleDetails</name>
    <message>
        <source>Sample %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>Beschriftung: %1</translation>
    </message>
    <message>
        <source>Wrong label; in truth: %1</source>
        <translation>Falsch beschriftet; in Wahrheit: %1</translation>
    </message>
    <message>
        <source>Wrong label</source>
        <translation>Falsch beschriftet</translation>
    </message>
    <message>
        <source>Kind: %1</source>
        <translation>Art: %1</translation>
    </message>
    <message>
        <source>Typical in truth</source>
        <translation>In Wahrheit typisch</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Margin</translation>
    </message>
    <message>
        <source>Flip fraction</source>
        <translation>Kippanteil</translation>
    </message>
</context>
<context>
    <name>SampleFiles</name>
    <message>
        <source>The folder %1 cannot be made: choose another place, or make room there.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen: einen anderen Ort wählen oder dort Platz schaffen.</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2): choose another place, or make room there.</source>
        <translation>%1 lässt sich nicht schreiben (%2): einen anderen Ort wählen oder dort Platz schaffen.</translation>
    </message>
    <message>
        <source>there is no such image</source>
        <translation>ein solches Bild gibt es nicht</translation>
    </message>
</context>
<context>
    <name>SampleGallery</name>
    <message>
        <source>Flip fraction</source>
        <translation>Kippanteil</translation>
    </message>
    <message>
        <source>Masked loss</source>
        <translation>Maskierter Verlust</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Masked margin</source>
        <translation>Maskierte Margin</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Margin</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Masked prediction</source>
        <translation>Maskierte Vorhersage</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
</context>
<context>
    <name>SampleScatter</name>
    <message>
        <source>Other classes</source>
        <translation>Andere Klassen</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>Typisch</translation>
    </message>
    <message>
        <source>Wrong label</source>
        <translation>Falsch beschriftet</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>Wahrheit</translation>
    </message>
    <message>
        <source>Flagged or not</source>
        <translation>Markiert oder nicht</translation>
    </message>
    <message>
        <source>Right or wrong</source>
        <translation>Richtig/falsch</translation>
    </message>
    <message>
        <source>One colour</source>
        <translation>Eine Farbe</translation>
    </message>
    <message>
        <source>Not flagged</source>
        <translation>Nicht markiert</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
</context>
<context>
    <name>SampleSearch</name>
    <message>
        <source>wrong label</source>
        <translation>falsch beschriftet</translation>
    </message>
</context>
<context>
    <name>SampleSheet</name>
    <message>
        <source>%1 of %2 samples</source>
        <translation>%1 von %2 Bildern</translation>
    </message>
    <message>
        <source>flagged from flip fraction %1 on</source>
        <translation>markiert ab Kippanteil %1</translation>
    </message>
</context>
<context>
    <name>Score</name>
    <message>
        <source>MSP</source>
        <translation>MSP</translation>
    </message>
    <message>
        <source>Max logit</source>
        <translation>Max-Logit</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
</context>
<context>
    <name>ScoreValues</name>
    <message>
        <source>ID test</source>
        <translation>ID-Test</translation>
    </message>
    <message>
        <source>Threshold %1 keeps %2 of ID.</source>
        <translation>Schwelle %1 behält %2 der ID-Bilder.</translation>
    </message>
    <message>
        <source>Threshold %1 keeps %2 of ID; of these %3 are classified right (%4 of all ID).</source>
        <translation>Schwelle %1 behält %2 der ID-Bilder; davon sind %3 richtig klassifiziert (%4 aller ID-Bilder).</translation>
    </message>
    <message>
        <source>It lets %1 of OOD pass.</source>
        <translation>Sie lässt %1 der OOD-Bilder durch.</translation>
    </message>
    <message numerus="yes">
        <source>It lets %1 of OOD pass (mean of %n set(s)).</source>
        <translation>
            <numerusform>Sie lässt %1 der OOD-Bilder durch (Mittel von %n Menge).</numerusform>
            <numerusform>Sie lässt %1 der OOD-Bilder durch (Mittel von %n Mengen).</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences, one after the other.</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Seeds</name>
    <message>
        <source>%1: best of the averaged curve %2 at epoch %3, end %4</source>
        <translation>%1: Bestes der gemittelten Kurve %2 in Epoche %3, Ende %4</translation>
    </message>
    <message>
        <source>%1: end %2</source>
        <translation>%1: Ende %2</translation>
    </message>
    <message>
        <source>mean and standard deviation over seeds, %1 score, mean of the OOD sets</source>
        <translation>Mittel und Standardabweichung über Seeds, Score %1, Mittel der OOD-Mengen</translation>
    </message>
    <message>
        <source>The run %1 has not finished and is left out.</source>
        <translation>Der Lauf %1 ist nicht fertig und fehlt.</translation>
    </message>
    <message>
        <source>%1 is left out: its runs train nothing, or have no epoch with that score in common.</source>
        <translation>%1 fehlt: die Läufe trainieren nichts oder haben keine gemeinsame Epoche mit diesem Score.</translation>
    </message>
    <message>
        <source>%1 (%)</source>
        <translation>%1 (%)</translation>
    </message>
    <message>
        <source>%1, n = %2</source>
        <translation>%1, n = %2</translation>
    </message>
    <message numerus="yes">
        <source>Over %n seed(s)</source>
        <translation>
            <numerusform>Über %n Seed</numerusform>
            <numerusform>Über %n Seeds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypedLists</name>
    <message>
        <source>Between numbers stands a semicolon, or a comma with a space: 0,1 is one number.</source>
        <translation>Zwischen Zahlen steht ein Semikolon oder ein Komma mit Leerzeichen: 0,1 ist eine Zahl.</translation>
    </message>
</context>
<context>
    <name>midstage::app::Actions</name>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>Start the experiment, or let it wait for the runs before it</source>
        <translation>Das Experiment starten oder hinter den Läufen davor einreihen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Pause the run under way, or let it go on</source>
        <translation>Den aktuellen Lauf anhalten oder weiterlaufen lassen</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;topp</translation>
    </message>
    <message>
        <source>Stop the run under way; it can be resumed exactly where it was</source>
        <translation>Den aktuellen Lauf stoppen; er lässt sich genau dort fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Stop the run under way and mark it as cancelled</source>
        <translation>Den aktuellen Lauf stoppen und als abgebrochen kennzeichnen</translation>
    </message>
    <message>
        <source>&amp;Resume this run</source>
        <translation>Lauf &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Let the chosen run go on where it was stopped or failed, after the runs before it</source>
        <translation>Den gewählten Lauf dort fortsetzen, wo er gestoppt wurde oder gescheitert ist, nach den Läufen davor</translation>
    </message>
    <message>
        <source>Run &amp;next</source>
        <translation>Als &amp;Nächstes ausführen</translation>
    </message>
    <message>
        <source>Let the chosen run be the first of those that wait</source>
        <translation>Den gewählten Lauf an den Anfang der Wartenden stellen</translation>
    </message>
    <message>
        <source>Take out of the &amp;queue</source>
        <translation>Aus Warteschlange neh&amp;men</translation>
    </message>
    <message>
        <source>The chosen run does not wait any more; it stays in the list</source>
        <translation>Der gewählte Lauf wartet nicht mehr; er bleibt in der Liste</translation>
    </message>
    <message>
        <source>&amp;Use its options</source>
        <translation>Optionen ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Fill the form with the chosen run&apos;s options</source>
        <translation>Das Formular mit den Optionen des gewählten Laufs füllen</translation>
    </message>
    <message>
        <source>Open run &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Show the chosen run&apos;s files</source>
        <translation>Die Dateien des gewählten Laufs zeigen</translation>
    </message>
    <message>
        <source>&amp;Delete run</source>
        <translation>Lauf &amp;löschen</translation>
    </message>
    <message>
        <source>Move the chosen run&apos;s folder to the trash</source>
        <translation>Den Ordner des gewählten Laufs in den Papierkorb legen</translation>
    </message>
    <message>
        <source>&amp;Estimate constraint…</source>
        <translation>&amp;Schranke schätzen…</translation>
    </message>
    <message>
        <source>The training loss of the chosen checkpoint under random masks</source>
        <translation>Der Trainingsverlust des gewählten Checkpoints unter zufälligen Masken</translation>
    </message>
    <message>
        <source>Fine-&amp;tune…</source>
        <translation>&amp;Fine-Tuning…</translation>
    </message>
    <message>
        <source>Unleashing Mask: fine-tune from the chosen checkpoint with the loss held at a constraint</source>
        <translation>Unleashing Mask: Fine-Tuning vom gewählten Checkpoint aus, mit dem Verlust an einer Schranke</translation>
    </message>
    <message>
        <source>P&amp;rune…</source>
        <translation>P&amp;runing…</translation>
    </message>
    <message>
        <source>UMAP: prune the chosen checkpoint with a learned mask under a constraint</source>
        <translation>UMAP: Pruning des gewählten Checkpoints mit gelernter Maske unter einer Schranke</translation>
    </message>
    <message>
        <source>Find &amp;atypical…</source>
        <translation>&amp;Untypische suchen…</translation>
    </message>
    <message>
        <source>The training samples that the chosen checkpoint forgets under random masks</source>
        <translation>Die Trainingsbilder, die der gewählte Checkpoint unter zufälligen Masken vergisst</translation>
    </message>
    <message>
        <source>&amp;Best checkpoint</source>
        <translation>&amp;Bester Checkpoint</translation>
    </message>
    <message>
        <source>Jump to the best checkpoint of the OOD mean (an oracle: chosen with test data)</source>
        <translation>Zum besten Checkpoint des OOD-Mittels (ein Orakel: mit Testdaten gewählt)</translation>
    </message>
    <message>
        <source>&amp;Final checkpoint</source>
        <translation>&amp;Letzter Checkpoint</translation>
    </message>
    <message>
        <source>Jump to the last checkpoint</source>
        <translation>Zum letzten Checkpoint</translation>
    </message>
    <message>
        <source>&amp;Previous checkpoint</source>
        <translation>&amp;Voriger Checkpoint</translation>
    </message>
    <message>
        <source>One checkpoint back</source>
        <translation>Einen Checkpoint zurück</translation>
    </message>
    <message>
        <source>&amp;Next checkpoint</source>
        <translation>&amp;Nächster Checkpoint</translation>
    </message>
    <message>
        <source>One checkpoint on</source>
        <translation>Einen Checkpoint weiter</translation>
    </message>
    <message>
        <source>Pla&amp;y</source>
        <translation>&amp;Abspielen</translation>
    </message>
    <message>
        <source>Play through the checkpoints, or stop at this one</source>
        <translation>Die Checkpoints abspielen oder bei diesem anhalten</translation>
    </message>
    <message>
        <source>P&amp;in as B</source>
        <translation>Als B an&amp;heften</translation>
    </message>
    <message>
        <source>Keep this run and checkpoint in view as B, beside the run that is chosen next</source>
        <translation>Diesen Lauf und Checkpoint als B im Blick behalten, neben dem Lauf, der als nächster gewählt wird</translation>
    </message>
    <message>
        <source>Whole ran&amp;ge</source>
        <translation>&amp;Ganzer Bereich</translation>
    </message>
    <message>
        <source>Show all epochs again</source>
        <translation>Wieder alle Epochen zeigen</translation>
    </message>
    <message>
        <source>Export &amp;plot…</source>
        <translation>&amp;Plot exportieren…</translation>
    </message>
    <message>
        <source>Write the plot as PNG, SVG or PDF</source>
        <translation>Den Plot als PNG, SVG oder PDF schreiben</translation>
    </message>
    <message>
        <source>Export plot &amp;data…</source>
        <translation>Plot&amp;daten exportieren…</translation>
    </message>
    <message>
        <source>Write what the plot shows as CSV</source>
        <translation>Was der Plot zeigt, als CSV schreiben</translation>
    </message>
    <message>
        <source>&amp;Copy plot</source>
        <translation>Plot &amp;kopieren</translation>
    </message>
    <message>
        <source>Put the plot as a picture into the clipboard</source>
        <translation>Den Plot als Bild in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>Cop&amp;y plot data</source>
        <translation>Plotdat&amp;en kopieren</translation>
    </message>
    <message>
        <source>Put what the plot shows as CSV into the clipboard</source>
        <translation>Was der Plot zeigt, als CSV in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>Copy plot as Pyt&amp;hon</source>
        <translation>Plot als P&amp;ython kopieren</translation>
    </message>
    <message>
        <source>Put a script into the clipboard that draws the plot anew from the run&apos;s folder</source>
        <translation>Ein Skript in die Zwischenablage legen, das den Plot aus dem Ordner des Laufs neu zeichnet</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1-fach</translation>
    </message>
    <message>
        <source>Pixels of an exported PNG picture for each pixel of the plot at 96 dots an inch</source>
        <translation>Bildpunkte eines exportierten PNG-Bildes je Bildpunkt des Plots bei 96 Punkten pro Zoll</translation>
    </message>
    <message>
        <source>Export this checkpoint&apos;s &amp;table…</source>
        <translation>Checkpoint-&amp;Tabelle exportieren…</translation>
    </message>
    <message>
        <source>Write the table of the chosen checkpoint as CSV</source>
        <translation>Die Tabelle des gewählten Checkpoints als CSV schreiben</translation>
    </message>
    <message>
        <source>Export &amp;all tables…</source>
        <translation>&amp;Alle Tabellen exportieren…</translation>
    </message>
    <message>
        <source>Write the tables of all checkpoints as one CSV</source>
        <translation>Die Tabellen aller Checkpoints als eine CSV-Datei schreiben</translation>
    </message>
    <message>
        <source>&amp;Open run…</source>
        <translation>Lauf ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Show a run from any folder, for example one copied from another machine</source>
        <translation>Einen Lauf aus einem beliebigen Ordner zeigen, zum Beispiel von einem anderen Rechner kopiert</translation>
    </message>
    <message>
        <source>&amp;Import checkpoint…</source>
        <translation>Checkpoint &amp;importieren…</translation>
    </message>
    <message>
        <source>Evaluate weights that were trained elsewhere, for example with PyTorch</source>
        <translation>Gewichte auswerten, die anderswo trainiert wurden, zum Beispiel mit PyTorch</translation>
    </message>
    <message>
        <source>Choose &amp;runs folder…</source>
        <translation>Ordner der &amp;Läufe wählen…</translation>
    </message>
    <message>
        <source>Where runs are written and listed</source>
        <translation>Wohin Läufe geschrieben und wo sie aufgelistet werden</translation>
    </message>
    <message>
        <source>Choose data &amp;folder…</source>
        <translation>Daten&amp;ordner wählen…</translation>
    </message>
    <message>
        <source>Where the files of data sets are looked for</source>
        <translation>Wo die Dateien der Datensätze gesucht werden</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>Light, dark or high contrast as the desktop is</source>
        <translation>Hell, dunkel oder mit hohem Kontrast wie der Desktop</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dark text on light ground, for projectors and print</source>
        <translation>Dunkle Schrift auf hellem Grund, für Projektor und Druck</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Light text on dark ground</source>
        <translation>Helle Schrift auf dunklem Grund</translation>
    </message>
    <message>
        <source>&amp;High contrast, light</source>
        <translation>Hoher &amp;Kontrast, hell</translation>
    </message>
    <message>
        <source>Black on white</source>
        <translation>Schwarz auf Weiß</translation>
    </message>
    <message>
        <source>High contrast, d&amp;ark</source>
        <translation>Hoher K&amp;ontrast, dunkel</translation>
    </message>
    <message>
        <source>White on black</source>
        <translation>Weiß auf Schwarz</translation>
    </message>
    <message>
        <source>The language of the desktop, English where it is none of these</source>
        <translation>Die Sprache des Desktops, Englisch, wo sie keine von diesen ist</translation>
    </message>
    <message>
        <source>From the next start on the window is in this language</source>
        <translation>Ab dem nächsten Start ist das Fenster in dieser Sprache</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>The window fills the screen</source>
        <translation>Das Fenster füllt den Bildschirm</translation>
    </message>
    <message>
        <source>&amp;Presentation</source>
        <translation>&amp;Präsentation</translation>
    </message>
    <message>
        <source>For an audience: large type, the whole screen and only the essential; Esc leaves it</source>
        <translation>Für ein Publikum: große Schrift, der ganze Bildschirm und nur das Wesentliche; Esc beendet sie</translation>
    </message>
    <message>
        <source>Open &amp;demonstration run</source>
        <translation>&amp;Demonstrationslauf öffnen</translation>
    </message>
    <message>
        <source>A finished run to look at, without waiting for one</source>
        <translation>Ein fertiger Lauf zum Ansehen, ohne zu warten</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>List the keys</source>
        <translation>Die Tastenkürzel auflisten</translation>
    </message>
    <message>
        <source>&amp;About Midstage</source>
        <translation>Ü&amp;ber Midstage</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Das Programm schließen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>R&amp;esolution of PNG pictures</source>
        <translation>A&amp;uflösung von PNG-Bildern</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Checkpoint</source>
        <translation>&amp;Checkpoint</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>&amp;Lektionen</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Weiter</translation>
    </message>
</context>
<context>
    <name>midstage::app::CloseGuard</name>
    <message>
        <source>A run is under way</source>
        <translation>Ein Lauf ist im Gang</translation>
    </message>
    <message>
        <source>Stop it and close</source>
        <translation>Stoppen und schließen</translation>
    </message>
    <message>
        <source>Let it finish without a window</source>
        <translation>Ohne Fenster zu Ende laufen lassen</translation>
    </message>
    <message>
        <source>What shall become of the run %1?</source>
        <translation>Was soll aus dem Lauf %1 werden?</translation>
    </message>
    <message>
        <source>A stopped run can be resumed later, exactly where it was.</source>
        <translation>Ein gestoppter Lauf lässt sich später genau dort fortsetzen.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) wait for it. If you stop it, they are not begun and stay in the list:</source>
        <translation>
            <numerusform>%n Lauf wartet auf ihn. Wird er gestoppt, beginnt dieser nicht und bleibt in der Liste:</numerusform>
            <numerusform>%n Läufe warten auf ihn. Wird er gestoppt, beginnen sie nicht und bleiben in der Liste:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>midstage::app::CompareControls</name>
    <message>
        <source>Relatives only</source>
        <translation>Nur Verwandte</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Seeds: runs that differ in nothing but their seeds are one row, with mean and standard deviation.
Family: each run stands under the one that it started from.
None: a row a run.</source>
        <translation>Seeds: Läufe, die sich nur in ihren Seeds unterscheiden, bilden eine Zeile mit Mittel und Standardabweichung.
Familie: jeder Lauf steht unter dem, von dem er ausging.
Keine: eine Zeile je Lauf.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>The OOD score that the figures are of.</source>
        <translation>Der OOD-Score, zu dem die Kennzahlen gehören.</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>How each run&apos;s checkpoint is chosen. An oracle looks at the test OOD data: it shows what a training went through and is no way of selecting a model.</source>
        <translation>Wie der Checkpoint jedes Laufs gewählt wird. Ein Orakel sieht die OOD-Testdaten: es zeigt, was ein Training durchlaufen hat; ein Modell wählt man so nicht.</translation>
    </message>
    <message>
        <source>Filter: name, model, lr=0.1 …</source>
        <translation>Filter: Name, Modell, lr=0.1 …</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Runs whose name, kind, model or settings hold all these words. A setting is written as in run.json, for example lr=0.1 or training.epochs=20.</source>
        <translation>Läufe, deren Name, Art, Modell oder Einstellungen alle diese Wörter enthalten. Eine Einstellung wird wie in run.json geschrieben, zum Beispiel lr=0.1 oder training.epochs=20.</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Runs of this kind alone are shown.</source>
        <translation>Nur Läufe dieser Art werden gezeigt.</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>Alle Zustände</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Runs in this state alone are shown.</source>
        <translation>Nur Läufe in diesem Zustand werden gezeigt.</translation>
    </message>
    <message>
        <source>Shows the runs that the open run comes from and all that come from these.</source>
        <translation>Zeigt die Läufe, von denen der offene Lauf abstammt, und alle, die von diesen abstammen.</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>&amp;Gruppen</translation>
    </message>
    <message>
        <source>Sc&amp;ore</source>
        <translation>Sc&amp;ore</translation>
    </message>
    <message>
        <source>Chec&amp;kpoint</source>
        <translation>Chec&amp;kpoint</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>The ticked rows as they are shown, with these columns, this order and the differences to the baseline.</source>
        <translation>Die angehakten Zeilen, wie sie gezeigt werden: mit diesen Spalten, dieser Reihenfolge und den Differenzen zur Baseline.</translation>
    </message>
    <message>
        <source>Ticks</source>
        <translation>Haken</translation>
    </message>
    <message>
        <source>Which runs count.</source>
        <translation>Welche Läufe zählen.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Which columns are shown.</source>
        <translation>Welche Spalten gezeigt werden.</translation>
    </message>
</context>
<context>
    <name>midstage::app::ComparePlot</name>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>What is drawn of the ticked runs, in percent: the unweighted mean over their OOD sets.</source>
        <translation>Was von den angehakten Läufen gezeichnet wird, in Prozent: das ungewichtete Mittel über ihre OOD-Mengen.</translation>
    </message>
    <message>
        <source>Over the epochs</source>
        <translation>Über die Epochen</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Kind of plot</source>
        <translation>Art des Plots</translation>
    </message>
    <message>
        <source>Over the epochs: a line a run or group, with the standard deviation as a band.
Bars: the chosen checkpoints, from zero.
Points: the same on an axis that fits them, where small differences show.</source>
        <translation>Über die Epochen: eine Linie je Lauf oder Gruppe, mit der Standardabweichung als Band.
Balken: die gewählten Checkpoints, ab null.
Punkte: dasselbe auf einer passenden Achse, auf der kleine Unterschiede sichtbar sind.</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Whiskers</source>
        <translation>Fehlerbalken</translation>
    </message>
    <message>
        <source>What the whiskers show: the population&apos;s standard deviation over the trainings, or the 95 % bootstrap interval of the mean, which of fewer than five trainings is too narrow.</source>
        <translation>Was die Fehlerbalken zeigen: die Standardabweichung der Grundgesamtheit über die Trainings oder das 95-%-Bootstrap-Intervall des Mittels, das bei weniger als fünf Trainings zu schmal ist.</translation>
    </message>
    <message>
        <source>Nothing to draw: tick runs in the table that were evaluated with the score.</source>
        <translation>Nichts zu zeichnen: in der Tabelle Läufe anhaken, die mit dem Score ausgewertet wurden.</translation>
    </message>
    <message>
        <source>A click on a line opens the run at that epoch; of a group its first run.</source>
        <translation>Ein Klick auf eine Linie öffnet den Lauf bei dieser Epoche; bei einer Gruppe deren ersten Lauf.</translation>
    </message>
</context>
<context>
    <name>midstage::app::CompareTab</name>
    <message>
        <source>No run is ticked that the table shows: tick those that are to be exported.</source>
        <translation>Von den gezeigten Läufen ist keiner angehakt: die anhaken, die exportiert werden sollen.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n Zeile kopiert</numerusform>
            <numerusform>%n Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>LaTeX table (*.tex)</source>
        <translation>LaTeX-Tabelle (*.tex)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Markdown table (*.md)</source>
        <translation>Markdown-Tabelle (*.md)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Alle Läufe</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Plot</translation>
    </message>
    <message>
        <source>Settings that differ</source>
        <translation>Abweichende Einstellungen</translation>
    </message>
    <message>
        <source>What is comparable with the open run</source>
        <translation>Was mit dem offenen Lauf vergleichbar ist</translation>
    </message>
    <message>
        <source>What the table shows</source>
        <translation>Was die Tabelle zeigt</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>No baseline</source>
        <translation>Keine Baseline</translation>
    </message>
    <message>
        <source>Copy as LaTeX</source>
        <translation>Als LaTeX kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Save table…</source>
        <translation>Tabelle speichern…</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n angehakt</numerusform>
            <numerusform>%n angehakt</numerusform>
        </translation>
    </message>
    <message>
        <source>baseline: %1</source>
        <translation>Baseline: %1</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen…</translation>
    </message>
    <message>
        <source>There is nothing to be said against comparing the ticked runs.</source>
        <translation>Gegen einen Vergleich der angehakten Läufe spricht nichts.</translation>
    </message>
    <message>
        <source>Notes (%1)</source>
        <translation>Hinweise (%1)</translation>
    </message>
    <message>
        <source>%1 has no figures of the score %2 at the chosen checkpoint, so that nothing can be compared with it. Choose another baseline, score or rule.</source>
        <translation>%1 hat beim gewählten Checkpoint keine Kennzahlen zum Score %2, also lässt sich nichts damit vergleichen. Eine andere Baseline, einen anderen Score oder eine andere Regel wählen.</translation>
    </message>
</context>
<context>
    <name>midstage::app::DifferingSettings</name>
    <message>
        <source>Settings that differ</source>
        <translation>Abweichende Einstellungen</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>%1 in run.json</source>
        <translation>%1 in run.json</translation>
    </message>
</context>
<context>
    <name>midstage::app::DropTarget</name>
    <message>
        <source>Drop a run, a folder of runs, images, a specification or a checkpoint</source>
        <translation>Einen Lauf, einen Ordner von Läufen, Bilder, eine Spezifikation oder einen Checkpoint hier ablegen</translation>
    </message>
</context>
<context>
    <name>midstage::app::ExperimentController</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message numerus="yes">
        <source>Start %n run(s)</source>
        <translation>
            <numerusform>%n Lauf starten</numerusform>
            <numerusform>%n Läufe starten</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Prüft…</translation>
    </message>
</context>
<context>
    <name>midstage::app::Exporter</name>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Export plot</source>
        <translation>Plot exportieren</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Export plot data</source>
        <translation>Plotdaten exportieren</translation>
    </message>
    <message>
        <source>the plot, %1 by %2 pixels</source>
        <translation>der Plot, %1 mal %2 Bildpunkte</translation>
    </message>
    <message>
        <source>the plot&apos;s data as CSV</source>
        <translation>die Daten des Plots als CSV</translation>
    </message>
    <message>
        <source>a Python script that draws the plot anew</source>
        <translation>ein Python-Skript, das den Plot neu zeichnet</translation>
    </message>
    <message>
        <source>Export this checkpoint&apos;s table</source>
        <translation>Tabelle dieses Checkpoints exportieren</translation>
    </message>
    <message>
        <source>Export all tables</source>
        <translation>Alle Tabellen exportieren</translation>
    </message>
</context>
<context>
    <name>midstage::app::LessonController</name>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Look here</source>
        <translation>Hierhin sehen</translation>
    </message>
</context>
<context>
    <name>midstage::app::LessonStage</name>
    <message>
        <source>There is no preset &quot;%1&quot;.</source>
        <translation>Es gibt keine Vorlage „%1“.</translation>
    </message>
    <message>
        <source>The demonstration run is not installed.</source>
        <translation>Der Demonstrationslauf ist nicht installiert.</translation>
    </message>
    <message>
        <source>There is no run yet: go back to the step that starts one.</source>
        <translation>Es gibt noch keinen Lauf: zurück zu dem Schritt gehen, der einen startet.</translation>
    </message>
    <message>
        <source>Nothing has been fine-tuned from this run yet.</source>
        <translation>Von diesem Lauf ging noch kein Fine-Tuning aus.</translation>
    </message>
    <message>
        <source>The run has no checkpoint yet.</source>
        <translation>Der Lauf hat noch keinen Checkpoint.</translation>
    </message>
    <message>
        <source>The demonstration holds the result already, and no weights to start from: look at it and go on.</source>
        <translation>Die Demonstration enthält das Ergebnis schon, aber keine Gewichte zum Weitermachen: ansehen und weitergehen.</translation>
    </message>
    <message>
        <source>The training has not finished yet.</source>
        <translation>Das Training ist noch nicht fertig.</translation>
    </message>
    <message>
        <source>A run is being made.</source>
        <translation>Ein Lauf wird gerade angelegt.</translation>
    </message>
    <message>
        <source>The training is under way.</source>
        <translation>Das Training läuft bereits.</translation>
    </message>
    <message>
        <source>A run from this training is under way or waits: see the list of runs.</source>
        <translation>Ein Lauf aus diesem Training läuft bereits oder wartet: siehe die Liste der Läufe.</translation>
    </message>
</context>
<context>
    <name>midstage::app::MainWindow</name>
    <message>
        <source>Midstage</source>
        <translation>Midstage</translation>
    </message>
    <message>
        <source>There is no preset &quot;%1&quot;: choose one from the list.</source>
        <translation>Es gibt keine Vorlage „%1“: eine aus der Liste wählen.</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experiment</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Show or hide the log</source>
        <translation>Das Protokoll zeigen oder verbergen</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1: %2 %</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) wait</source>
        <translation>
            <numerusform>%n Lauf wartet</numerusform>
            <numerusform>%n Läufe warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>The run %1 failed: see the log.</source>
        <translation>Der Lauf %1 ist gescheitert: siehe Protokoll.</translation>
    </message>
    <message>
        <source>Finished: %1</source>
        <translation>Fertig: %1</translation>
    </message>
    <message>
        <source>Waits for its turn: %1</source>
        <translation>In der Warteschlange: %1</translation>
    </message>
    <message>
        <source>Open run</source>
        <translation>Lauf öffnen</translation>
    </message>
    <message>
        <source>Runs folder</source>
        <translation>Ordner der Läufe</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Stopping the run…</source>
        <translation>Der Lauf wird gestoppt…</translation>
    </message>
    <message>
        <source>Took %1 as the runs folder</source>
        <translation>%1 als Ordner der Läufe genommen</translation>
    </message>
    <message>
        <source>Filled the form from %1</source>
        <translation>Formular aus %1 gefüllt</translation>
    </message>
    <message>
        <source>Use as OOD set</source>
        <translation>Als OOD-Menge nehmen</translation>
    </message>
    <message>
        <source>Took %1 as an OOD set</source>
        <translation>%1 als OOD-Menge genommen</translation>
    </message>
    <message>
        <source>Use as ID set</source>
        <translation>Als ID-Menge nehmen</translation>
    </message>
    <message>
        <source>Took %1 as the ID set</source>
        <translation>%1 als ID-Menge genommen</translation>
    </message>
    <message>
        <source>What are the images of %1?</source>
        <translation>Was sind die Bilder von %1?</translation>
    </message>
    <message>
        <source>The window is in the chosen language from the next start on.</source>
        <translation>Das Fenster ist ab dem nächsten Start in der gewählten Sprache.</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Jetzt neu starten</translation>
    </message>
    <message>
        <source>This is the demonstration run: it is only for looking at, and its weights are left out.</source>
        <translation>Dies ist der Demonstrationslauf: er ist nur zum Ansehen da, seine Gewichte fehlen.</translation>
    </message>
    <message>
        <source>New here? A lesson of five minutes shows what Midstage is about.</source>
        <translation>Neu hier? Eine Lektion von fünf Minuten zeigt, worum es in Midstage geht.</translation>
    </message>
    <message>
        <source>Begin the lesson</source>
        <translation>Lektion beginnen</translation>
    </message>
    <message>
        <source>Open the demonstration run</source>
        <translation>Demonstrationslauf öffnen</translation>
    </message>
    <message>
        <source>The demonstration run keeps its name: it belongs to the program.</source>
        <translation>Der Demonstrationslauf behält seinen Namen: er gehört zum Programm.</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Queue (%1)</source>
        <translation>Warteschlange (%1)</translation>
    </message>
    <message>
        <source>No other folder was used yet</source>
        <translation>Noch kein anderer Ordner wurde benutzt</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) waited or were under way when the window was closed.</source>
        <translation>
            <numerusform>%n Lauf wartete oder war im Gang, als das Fenster geschlossen wurde.</numerusform>
            <numerusform>%n Läufe warteten oder waren im Gang, als das Fenster geschlossen wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are left.</source>
        <translation>
            <numerusform>%n Lauf steht noch aus.</numerusform>
            <numerusform>%n Läufe stehen noch aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Gescheitert: %1</translation>
    </message>
    <message>
        <source>P&amp;in as B</source>
        <translation>Als B an&amp;heften</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>Put B a&amp;way</source>
        <translation>B lös&amp;en</translation>
    </message>
    <message>
        <source>The window closes as soon as the runs have been made…</source>
        <translation>Das Fenster schließt sich, sobald die Läufe angelegt sind…</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) of the queue were not continued: they, or runs that they start from, are not in their folders any more or have finished meanwhile.</source>
        <translation>
            <numerusform>%n Lauf der Warteschlange wurde nicht fortgesetzt: Er selbst oder ein Lauf, von dem er ausgeht, liegt nicht mehr in seinem Ordner oder ist inzwischen beendet.</numerusform>
            <numerusform>%n Läufe der Warteschlange wurden nicht fortgesetzt: Sie selbst oder Läufe, von denen sie ausgehen, liegen nicht mehr in ihren Ordnern oder sind inzwischen beendet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>midstage::app::MaskTab</name>
    <message>
        <source>All layers</source>
        <translation>Alle Schichten</translation>
    </message>
    <message>
        <source>The training loss over the fraction of weights that masks keep</source>
        <translation>Der Trainingsverlust über dem Anteil der Gewichte, den Masken behalten</translation>
    </message>
    <message>
        <source>By layer</source>
        <translation>Je Schicht</translation>
    </message>
    <message>
        <source>Which layers the loss hangs on, and what a pruning kept of each</source>
        <translation>An welchen Schichten der Verlust hängt, und was ein Pruning von jeder behielt</translation>
    </message>
</context>
<context>
    <name>midstage::app::PinnedRun</name>
    <message>
        <source>Put B away</source>
        <translation>B lösen</translation>
    </message>
</context>
<context>
    <name>midstage::app::QueueController</name>
    <message>
        <source>%1 starts from what %2 ends with, so it cannot come before it.</source>
        <translation>%1 beginnt mit dem, womit %2 endet, und kann deshalb nicht davor kommen.</translation>
    </message>
    <message>
        <source>Moved %1 in the queue</source>
        <translation>%1 in der Warteschlange verschoben</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Took %1 out of the queue</source>
        <translation>%1 aus der Warteschlange genommen</translation>
    </message>
</context>
<context>
    <name>midstage::app::RunActions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take back what was last done with runs or the queue</source>
        <translation>Zurücknehmen, was zuletzt mit Läufen oder der Warteschlange getan wurde</translation>
    </message>
    <message>
        <source>&amp;Filter runs</source>
        <translation>Läufe &amp;filtern</translation>
    </message>
    <message>
        <source>Go to the field above the list of runs</source>
        <translation>Zum Feld über der Liste der Läufe gehen</translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>In the list of runs: give the chosen run another name</source>
        <translation>In der Liste der Läufe: dem gewählten Lauf einen anderen Namen geben</translation>
    </message>
    <message>
        <source>Ta&amp;gs and note…</source>
        <translation>Ta&amp;gs und Notiz…</translation>
    </message>
    <message>
        <source>Tag the chosen runs, or write a note about one</source>
        <translation>Die gewählten Läufe mit Tags versehen oder eine Notiz zu einem schreiben</translation>
    </message>
    <message>
        <source>Arc&amp;hive</source>
        <translation>A&amp;rchivieren</translation>
    </message>
    <message>
        <source>Leave the chosen runs out of the list, or take them back into it; nothing is deleted</source>
        <translation>Die gewählten Läufe aus der Liste nehmen oder in sie zurückholen; nichts wird gelöscht</translation>
    </message>
    <message>
        <source>Show ar&amp;chived runs</source>
        <translation>&amp;Archivierte Läufe zeigen</translation>
    </message>
    <message>
        <source>List archived runs as well</source>
        <translation>Auch archivierte Läufe auflisten</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>In the queue: the chosen run comes one place earlier</source>
        <translation>In der Warteschlange: der gewählte Lauf kommt einen Platz früher</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>In the queue: the chosen run comes one place later</source>
        <translation>In der Warteschlange: der gewählte Lauf kommt einen Platz später</translation>
    </message>
    <message>
        <source>N&amp;otify when a run ends</source>
        <translation>&amp;Ende eines Laufs melden</translation>
    </message>
    <message>
        <source>Tell on the desktop that a run has finished or failed while the window is not in front</source>
        <translation>Auf dem Desktop melden, dass ein Lauf fertig oder gescheitert ist, während das Fenster nicht vorn ist</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Recent runs fo&amp;lders</source>
        <translation>&amp;Zuletzt benutzte Ordner</translation>
    </message>
    <message>
        <source>Take out of the arc&amp;hive</source>
        <translation>Aus dem A&amp;rchiv holen</translation>
    </message>
</context>
<context>
    <name>midstage::app::RunCommands</name>
    <message>
        <source>%1 starts from %2, which another program is at. Resume it once that run has finished.</source>
        <translation>%1 geht von %2 aus, woran gerade ein anderes Programm arbeitet. Erst fortsetzen, wenn jener Lauf fertig ist.</translation>
    </message>
</context>
<context>
    <name>midstage::app::RunKeeper</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Took the name of %1 back</source>
        <translation>Namen zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Renamed %1 to %2</source>
        <translation>%1 in %2 umbenannt</translation>
    </message>
    <message>
        <source>Archived %1</source>
        <translation>%1 archiviert</translation>
    </message>
    <message>
        <source>Took %1 out of the archive</source>
        <translation>%1 aus dem Archiv geholt</translation>
    </message>
    <message>
        <source>Tags and note of %1</source>
        <translation>Tags und Notiz: %1</translation>
    </message>
    <message>
        <source>Changed tags and note of %1</source>
        <translation>Tags und Notiz geändert: %1</translation>
    </message>
    <message>
        <source>Delete run</source>
        <translation>Lauf löschen</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) that have not begun start from %1. Delete them with it?</source>
        <translation>
            <numerusform>%n noch nicht begonnener Lauf geht aus von: %1. Ihn mitlöschen?</numerusform>
            <numerusform>%n noch nicht begonnene Läufe gehen aus von: %1. Diese mitlöschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>What is deleted goes to the trash and can be brought back.</source>
        <translation>Gelöschtes kommt in den Papierkorb und lässt sich zurückholen.</translation>
    </message>
    <message>
        <source>Delete all together</source>
        <translation>Alle zusammen löschen</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Diese behalten</translation>
    </message>
    <message>
        <source>They will have nothing to start from until it is brought back</source>
        <translation>Ihnen fehlt dann der Ursprung, bis er zurückgeholt ist</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>%1 gelöscht</translation>
    </message>
    <message>
        <source>%1 is under way. Stop it before you delete it.</source>
        <translation>%1 läuft noch. Erst stoppen, dann löschen.</translation>
    </message>
    <message>
        <source>The run %1, which is under way, starts from %2 and reads it up to its end. Stop it, or delete %2 once it has ended.</source>
        <translation>Der aktuelle Lauf %1 geht von %2 aus und liest davon bis zu seinem Ende. Ihn stoppen, oder %2 erst löschen, wenn er zu Ende ist.</translation>
    </message>
</context>
<context>
    <name>midstage::app::RunView</name>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Choose a preset and press Start, or choose a run from the list.</source>
        <translation>Eine Vorlage wählen und Start drücken, oder einen Lauf aus der Liste wählen.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>UMAP</source>
        <translation>UMAP</translation>
    </message>
    <message>
        <source>UM</source>
        <translation>UM</translation>
    </message>
    <message>
        <source>Jump to the last checkpoint of %1, which started from this run</source>
        <translation>Zum letzten Checkpoint von %1, der von diesem Lauf ausging</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Ursprung</translation>
    </message>
    <message>
        <source>Jump to the checkpoint of %1 that this run started from</source>
        <translation>Zu dem Checkpoint von %1, von dem dieser Lauf ausging</translation>
    </message>
    <message>
        <source>c = %1</source>
        <translation>c = %1</translation>
    </message>
    <message>
        <source>%1 images/s</source>
        <translation>%1 Bilder/s</translation>
    </message>
</context>
<context>
    <name>midstage::app::SampleExporter</name>
    <message>
        <source>Writing images: %1 of %2…</source>
        <translation>Bilder werden geschrieben: %1 von %2…</translation>
    </message>
    <message>
        <source>Save samples</source>
        <translation>Bilder speichern</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) saved as %1</source>
        <translation>
            <numerusform>%Ln Bild gespeichert als %1</numerusform>
            <numerusform>%Ln Bilder gespeichert als %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The images are still being read: try again in a moment.</source>
        <translation>Die Bilder werden noch gelesen: gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Images are being written already: wait until they are there.</source>
        <translation>Es werden schon Bilder geschrieben: warten, bis sie da sind.</translation>
    </message>
    <message>
        <source>Save a folder of images in</source>
        <translation>Ordner mit Bildern speichern in</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) written to %1</source>
        <translation>
            <numerusform>%Ln Bild nach %1 geschrieben</numerusform>
            <numerusform>%Ln Bilder nach %1 geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>midstage::app::SamplesController</name>
    <message>
        <source>Training samples</source>
        <translation>Trainingsbilder</translation>
    </message>
    <message>
        <source>Epoch %1 of the training: %2&#xa0;% right</source>
        <translation>Epoche %1 des Trainings: %2&#xa0;% richtig</translation>
    </message>
    <message>
        <source>Before the end of the first epoch nothing is recorded</source>
        <translation>Vor dem Ende der ersten Epoche ist nichts aufgezeichnet</translation>
    </message>
    <message>
        <source>Reading what the training recorded…</source>
        <translation>Aufzeichnung des Trainings wird gelesen…</translation>
    </message>
    <message>
        <source>Reading the scores of the checkpoint…</source>
        <translation>Scores des Checkpoints werden gelesen…</translation>
    </message>
    <message>
        <source>This checkpoint has no outputs of the set: evaluate the run again with it.</source>
        <translation>Von diesem Checkpoint fehlen die Ausgaben zu dieser Menge: den Lauf mit ihr neu auswerten.</translation>
    </message>
    <message>
        <source>Reading the scores of all checkpoints…</source>
        <translation>Scores aller Checkpoints werden gelesen…</translation>
    </message>
    <message>
        <source>The scores of the checkpoints are not there.</source>
        <translation>Die Scores der Checkpoints sind nicht da.</translation>
    </message>
    <message>
        <source>Score over the epochs</source>
        <translation>Score über die Epochen</translation>
    </message>
    <message>
        <source>Score (%1)</source>
        <translation>Score (%1)</translation>
    </message>
    <message>
        <source>Highest probability over the epochs</source>
        <translation>Höchste Wahrscheinlichkeit über die Epochen</translation>
    </message>
    <message>
        <source>Highest probability</source>
        <translation>Max. Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Nearest ID test samples, epoch %1</source>
        <translation>Ähnlichste ID-Testbilder, Epoche %1</translation>
    </message>
    <message>
        <source>Looking for the nearest samples…</source>
        <translation>Ähnlichste Bilder werden gesucht…</translation>
    </message>
    <message>
        <source>Test sample %1, %2, at distance %3</source>
        <translation>Testbild %1, %2, im Abstand %3</translation>
    </message>
    <message>
        <source>Nearest training samples, epoch %1</source>
        <translation>Ähnlichste Trainingsbilder, Epoche %1</translation>
    </message>
    <message>
        <source>Looking for the nearest training samples…</source>
        <translation>Die ähnlichsten Trainingsbilder werden gesucht…</translation>
    </message>
    <message>
        <source>Training sample %1, %2, at distance %3</source>
        <translation>Trainingsbild %1, %2, im Abstand %3</translation>
    </message>
    <message>
        <source>This run kept no features to compare the training samples with.</source>
        <translation>Dieser Lauf hat keine Merkmale behalten, mit denen die Trainingsbilder verglichen werden könnten.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Comes after the run that is under way</source>
        <translation>Kommt nach dem aktuellen Lauf</translation>
    </message>
    <message>
        <source>Reading the training images…</source>
        <translation>Die Trainingsbilder werden gelesen…</translation>
    </message>
    <message>
        <source>The network looks at the training images: %1&#xa0;%</source>
        <translation>Das Netz betrachtet die Trainingsbilder: %1&#xa0;%</translation>
    </message>
    <message>
        <source>Nearest training samples</source>
        <translation>Ähnlichste Trainingsbilder</translation>
    </message>
    <message>
        <source>The network of this checkpoint looks once at all training images, and the run keeps what it makes of them.</source>
        <translation>Das Netz dieses Checkpoints betrachtet einmal alle Trainingsbilder, und der Lauf behält, was es aus ihnen macht.</translation>
    </message>
    <message>
        <source>Takes %1</source>
        <translation>Dauert %1</translation>
    </message>
    <message>
        <source>It comes after the run that is under way.</source>
        <translation>Das geschieht nach dem aktuellen Lauf.</translation>
    </message>
</context>
<context>
    <name>midstage::app::SamplesTab</name>
    <message>
        <source>Training samples</source>
        <translation>Trainingsbilder</translation>
    </message>
    <message>
        <source>Set of samples</source>
        <translation>Bildmenge</translation>
    </message>
    <message>
        <source>Which samples are shown: those that the network was trained with, the ID test set, or an OOD set</source>
        <translation>Welche Bilder gezeigt werden: die, mit denen das Netz trainiert wurde, die ID-Testmenge oder eine OOD-Menge</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>The samples as pictures</source>
        <translation>Die Bilder selbst</translation>
    </message>
    <message>
        <source>Scatter</source>
        <translation>Streuplot</translation>
    </message>
    <message>
        <source>The samples as points over two of their figures</source>
        <translation>Die Bilder als Punkte über zweien ihrer Werte</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save samples</source>
        <translation>Bilder speichern</translation>
    </message>
    <message>
        <source>Saves the selected samples, or all that the filter shows where fewer than two are selected</source>
        <translation>Speichert die gewählten Bilder oder, wenn weniger als zwei gewählt sind, alle, die der Filter zeigt</translation>
    </message>
    <message>
        <source>As a CSV table…</source>
        <translation>Als CSV-Tabelle…</translation>
    </message>
    <message>
        <source>As a folder of images…</source>
        <translation>Als Ordner mit Bildern…</translation>
    </message>
    <message>
        <source>What is being done</source>
        <translation>Was gerade geschieht</translation>
    </message>
    <message>
        <source>not searched for atypical samples</source>
        <translation>nicht nach untypischen Bildern durchsucht</translation>
    </message>
    <message>
        <source>the search for atypical samples waits</source>
        <translation>die Suche nach untypischen Bildern wartet</translation>
    </message>
    <message>
        <source>the search for atypical samples is under way</source>
        <translation>die Suche nach untypischen Bildern läuft</translation>
    </message>
    <message>
        <source>the search for atypical samples failed</source>
        <translation>die Suche nach untypischen Bildern ist gescheitert</translation>
    </message>
    <message>
        <source>the search for atypical samples was stopped</source>
        <translation>die Suche nach untypischen Bildern wurde gestoppt</translation>
    </message>
    <message>
        <source>The search for atypical samples has not begun: it waits for its turn, or is to be resumed from the list of runs.</source>
        <translation>Die Suche nach untypischen Bildern hat nicht begonnen: sie wartet, bis sie an der Reihe ist, oder lässt sich in der Liste der Läufe fortsetzen.</translation>
    </message>
    <message>
        <source>The search for atypical samples is under way: they are shown when it has looked at all masks.</source>
        <translation>Die Suche nach untypischen Bildern läuft: sie werden gezeigt, wenn alle Masken geprüft sind.</translation>
    </message>
    <message>
        <source>The search for atypical samples failed: choose it in the list of runs to read why.</source>
        <translation>Die Suche nach untypischen Bildern ist gescheitert: sie in der Liste der Läufe wählen, um den Grund zu lesen.</translation>
    </message>
    <message>
        <source>The search for atypical samples was stopped before its end: resume it from the list of runs, or search again.</source>
        <translation>Die Suche nach untypischen Bildern wurde vor dem Ende gestoppt: sie in der Liste der Läufe fortsetzen oder neu suchen.</translation>
    </message>
    <message>
        <source>No samples have been looked at yet. “Find atypical” looks at each training sample under random masks: those that the network forgets first are the ones that it has memorised.</source>
        <translation>Noch wurden keine Bilder untersucht. „Untypische suchen“ prüft jedes Trainingsbild unter zufälligen Masken: was das Netz zuerst vergisst, hat es auswendig gelernt.</translation>
    </message>
</context>
<context>
    <name>midstage::app::ScoresController</name>
    <message>
        <source>No checkpoint has been evaluated yet: the scores appear with the first one.</source>
        <translation>Noch ist kein Checkpoint ausgewertet: die Scores erscheinen mit dem ersten.</translation>
    </message>
    <message>
        <source>The run has no checkpoint that was evaluated: resume it, or evaluate it with midstage-cli evaluate.</source>
        <translation>Der Lauf hat keinen ausgewerteten Checkpoint: ihn fortsetzen oder mit midstage-cli evaluate auswerten.</translation>
    </message>
    <message>
        <source>The run has one score alone: evaluate it with another one to compare them.</source>
        <translation>Der Lauf hat nur einen Score: ihn mit einem weiteren auswerten, um sie zu vergleichen.</translation>
    </message>
</context>
<context>
    <name>midstage::app::ScoresTab</name>
    <message>
        <source>Log &amp;density</source>
        <translation>Log. D&amp;ichte</translation>
    </message>
    <message>
        <source>&amp;Log FPR</source>
        <translation>Log. &amp;FPR</translation>
    </message>
    <message>
        <source>Sc&amp;ore</source>
        <translation>Sc&amp;ore</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>Keep 95 %</source>
        <translation>95 % behalten</translation>
    </message>
    <message>
        <source>Back to the threshold that keeps 95 % of the ID samples, where FPR95 is read</source>
        <translation>Zurück zu der Schwelle, die 95 % der ID-Bilder behält und an der FPR95 abgelesen wird</translation>
    </message>
    <message>
        <source>Score that is shown</source>
        <translation>Gezeigter Score</translation>
    </message>
    <message>
        <source>OOD score; higher scores mean more in-distribution. One that the run has not kept is computed from the outputs of its network.</source>
        <translation>OOD-Score; höher heißt mehr In-Distribution. Einer, den der Lauf nicht gespeichert hat, wird aus den Ausgaben des Netzes berechnet.</translation>
    </message>
    <message>
        <source>How distributions are drawn</source>
        <translation>Wie Verteilungen gezeichnet werden</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>Share of the samples in each of 24 to 80 equal bins (more for more samples), divided by their width</source>
        <translation>Anteil der Bilder in jedem von 24 bis 80 gleich breiten Intervallen (mehr bei mehr Bildern), geteilt durch deren Breite</translation>
    </message>
    <message>
        <source>Smooth density</source>
        <translation>Glatte Dichte</translation>
    </message>
    <message>
        <source>Gaussian kernel density; bandwidth by Silverman&apos;s rule</source>
        <translation>Kerndichte mit Gauß-Kern; Bandbreite nach Silvermans Regel</translation>
    </message>
    <message>
        <source>Histogram of 24 to 80 bins, or Gaussian kernel density (bandwidth by Silverman&apos;s rule)</source>
        <translation>Histogramm mit 24 bis 80 Intervallen oder Kerndichte mit Gauß-Kern (Bandbreite nach Silvermans Regel)</translation>
    </message>
    <message>
        <source>Logarithmic axis of the distributions&apos; heights</source>
        <translation>Logarithmische Achse für die Höhen der Verteilungen</translation>
    </message>
    <message>
        <source>Logarithmic density</source>
        <translation>Dichte logarithmisch</translation>
    </message>
    <message>
        <source>Logarithmic false-positive rate of the ROC curve, from 0.001 on</source>
        <translation>Logarithmische Falsch-Positiv-Rate der ROC-Kurve, ab 0,001</translation>
    </message>
    <message>
        <source>Logarithmic false-positive rate</source>
        <translation>Falsch-Positiv-Rate logarithmisch</translation>
    </message>
</context>
<context>
    <name>midstage::app::TrainingFeatures</name>
    <message>
        <source>A run has begun, which goes first: ask again after it.</source>
        <translation>Ein Lauf hat begonnen und geht vor: danach noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>midstage::app::TrainingTab</name>
    <message>
        <source>%1, c = %2</source>
        <translation>%1, c = %2</translation>
    </message>
    <message>
        <source>%1 #%2</source>
        <translation>%1 #%2</translation>
    </message>
    <message>
        <source>All scores in the table</source>
        <translation>Alle Scores in der Tabelle</translation>
    </message>
    <message>
        <source>OOD metric</source>
        <translation>OOD-Metrik</translation>
    </message>
    <message>
        <source>OOD score</source>
        <translation>OOD-Score</translation>
    </message>
    <message>
        <source>OOD score whose metric is plotted; higher scores mean more in-distribution</source>
        <translation>OOD-Score, dessen Metrik gezeichnet wird; höher heißt mehr In-Distribution</translation>
    </message>
    <message>
        <source>OOD &amp;metric</source>
        <translation>OOD-&amp;Metrik</translation>
    </message>
    <message>
        <source>Sc&amp;ore</source>
        <translation>Sc&amp;ore</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B: %1</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Ursprung</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::ActionDialog</name>
    <message>
        <source>Estimated with masks</source>
        <translation>Mit Masken geschätzt</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Eine Zahl</translation>
    </message>
    <message>
        <source>A checkpoint&apos;s training loss</source>
        <translation>Trainingsverlust eines Checkpoints</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Loss constraint c</source>
        <translation>Verlustschranke c</translation>
    </message>
    <message>
        <source>At keep fraction</source>
        <translation>Anteil der Masken</translation>
    </message>
    <message>
        <source>c (nats)</source>
        <translation>c (nats)</translation>
    </message>
    <message>
        <source>Epoch %1 (loss %2)</source>
        <translation>Epoche %1 (Verlust %2)</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Its mean loss on the training set becomes the constraint.</source>
        <translation>Sein mittlerer Verlust auf der Trainingsmenge wird zur Schranke.</translation>
    </message>
    <message>
        <source>The constraint is estimated first.</source>
        <translation>Die Schranke wird zuerst geschätzt.</translation>
    </message>
    <message>
        <source>The estimate is known: c = %1.</source>
        <translation>Die Schätzung liegt vor: c = %1.</translation>
    </message>
    <message>
        <source>Without a constraint this is training on as before.</source>
        <translation>Ohne Schranke wird einfach weitertrainiert wie zuvor.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>From %1, epoch %2</source>
        <translation>Von %1, Epoche %2</translation>
    </message>
    <message>
        <source>%1 needs a number, for example 0.1 or 1e-4.</source>
        <translation>%1 braucht eine Zahl, zum Beispiel 0.1 oder 1e-4.</translation>
    </message>
    <message>
        <source>%1 needs numbers with commas between, for example 0.99, 0.965.</source>
        <translation>%1 braucht Zahlen, durch Kommas getrennt, zum Beispiel 0.99, 0.965.</translation>
    </message>
    <message>
        <source>all convolutions and linear layers</source>
        <translation>alle Faltungen und linearen Schichten</translation>
    </message>
    <message>
        <source>pruned %1</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>%1 lies above 0 and at most at 1.</source>
        <translation>%1 liegt über 0 und höchstens bei 1.</translation>
    </message>
    <message>
        <source>About %1 on this machine</source>
        <translation>Etwa %1 auf diesem Rechner</translation>
    </message>
    <message>
        <source>Within each layer</source>
        <translation>Je Schicht</translation>
    </message>
    <message>
        <source>Over all layers</source>
        <translation>Über alle Schichten</translation>
    </message>
    <message>
        <source>Names of the weights, or patterns with * and ?, with commas between, for example layer3.*, fc.weight; nothing means all convolutions and linear layers.</source>
        <translation>Namen der Gewichte oder Muster mit * und ?, durch Kommas getrennt, zum Beispiel layer3.*, fc.weight; nichts bedeutet alle Faltungen und linearen Schichten.</translation>
    </message>
    <message>
        <source>Learns which weights to drop, so that the network forgets atypical samples.</source>
        <translation>Lernt, welche Gewichte wegfallen, damit das Netz untypische Bilder vergisst.</translation>
    </message>
    <message>
        <source>Drops the smallest weights and trains those that are kept, the baseline of a learned mask.</source>
        <translation>Lässt die kleinsten Gewichte weg und trainiert die übrigen: die Baseline für eine gelernte Maske.</translation>
    </message>
    <message>
        <source>The training pulls the loss to this value, in nats, instead of to zero: |loss - c| + c on each batch (Unleashing Mask, Zhu et al., ICML 2023).</source>
        <translation>Das Training zieht den Verlust zu diesem Wert, in Nats, statt zur Null: |Verlust - c| + c auf jedem Batch (Unleashing Mask, Zhu et al., ICML 2023).</translation>
    </message>
    <message>
        <source>Fraction of each layer&apos;s weights that the masks of the estimate keep; Unleashing Mask: 0.965.</source>
        <translation>Anteil der Gewichte jeder Schicht, den die Masken der Schätzung behalten; Unleashing Mask: 0,965.</translation>
    </message>
    <message>
        <source>The mean cross-entropy to stay at, in nats.</source>
        <translation>Die mittlere Kreuzentropie, bei der es bleiben soll, in Nats.</translation>
    </message>
    <message>
        <source>Fraction of each layer&apos;s weights that a mask keeps, above 0 and at most 1; several with commas between. Unleashing Mask (Zhu et al., ICML 2023) keeps 0.965.</source>
        <translation>Anteil der Gewichte jeder Schicht, den eine Maske behält, über 0 und höchstens 1; mehrere mit Kommas dazwischen. Unleashing Mask (Zhu et al., ICML 2023) behält 0,965.</translation>
    </message>
    <message>
        <source>Where the smallest scores are looked for: within each layer, as in Unleashing Mask, or over all layers at once.</source>
        <translation>Wo die kleinsten Werte gesucht werden: in jeder Schicht für sich, wie in Unleashing Mask, oder über alle Schichten zugleich.</translation>
    </message>
    <message>
        <source>The order matters: the samples are shown, sorted and flagged at the first one, the others are compared with it.</source>
        <translation>Die Reihenfolge zählt: die Bilder werden beim ersten Wert gezeigt, sortiert und markiert, die anderen werden damit verglichen.</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::BarsPlot</name>
    <message>
        <source>Runs side by side</source>
        <translation>Läufe nebeneinander</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::CheckpointScrubber</name>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Checkpoint to look at. Left and Right step, Home and End jump to the first and the last.</source>
        <translation>Gezeigter Checkpoint. Links und Rechts gehen schrittweise, Pos1 und Ende zum ersten und letzten.</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
    <message>
        <source>Previous checkpoint</source>
        <translation>Voriger Checkpoint</translation>
    </message>
    <message>
        <source>Next checkpoint</source>
        <translation>Nächster Checkpoint</translation>
    </message>
    <message>
        <source>Jump to the best checkpoint of the OOD mean. It is an oracle: it is chosen with the test OOD data.</source>
        <translation>Zum besten Checkpoint des OOD-Mittels. Er ist ein Orakel: mit den OOD-Testdaten gewählt.</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Bester</translation>
    </message>
    <message>
        <source>Jump to the last checkpoint and follow the run</source>
        <translation>Zum letzten Checkpoint, und dem Lauf folgen</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Checkpoint of %1</source>
        <translation>Checkpoint von %1</translation>
    </message>
    <message>
        <source>No checkpoint yet</source>
        <translation>Noch kein Checkpoint</translation>
    </message>
    <message>
        <source>test accuracy %1</source>
        <translation>Testgenauigkeit %1</translation>
    </message>
    <message>
        <source>test loss %1</source>
        <translation>Testverlust %1</translation>
    </message>
    <message>
        <source>training loss %1</source>
        <translation>Trainingsverlust %1</translation>
    </message>
    <message>
        <source>validation accuracy %1</source>
        <translation>Validierungsgenauigkeit %1</translation>
    </message>
    <message>
        <source>lr %1</source>
        <translation>Lernrate %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>%1 s of training</source>
        <translation>%1 s Training</translation>
    </message>
    <message>
        <source>%1 images/s</source>
        <translation>%1 Bilder/s</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::CheckpointTable</name>
    <message>
        <source>OOD metrics of the chosen checkpoint</source>
        <translation>OOD-Metriken des gewählten Checkpoints</translation>
    </message>
    <message>
        <source>Copy selected cells</source>
        <translation>Gewählte Zellen kopieren</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>Export table as CSV…</source>
        <translation>Tabelle als CSV exportieren…</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::CheckpointTableModel</name>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>OOD set</source>
        <translation>OOD-Menge</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>OOD images scored</source>
        <translation>Bewertete OOD-Bilder</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::ComparisonModel</name>
    <message>
        <source>Mean %1, standard deviation of the population %2</source>
        <translation>Mittel %1, Standardabweichung der Grundgesamtheit %2</translation>
    </message>
    <message>
        <source>95 % bootstrap interval of the mean: %1 to %2</source>
        <translation>95-%-Bootstrap-Intervall des Mittels: %1 bis %2</translation>
    </message>
    <message>
        <source>%1: better than the baseline</source>
        <translation>%1: besser als die Baseline</translation>
    </message>
    <message>
        <source>%1: worse than the baseline</source>
        <translation>%1: schlechter als die Baseline</translation>
    </message>
    <message>
        <source>%1: as the baseline</source>
        <translation>%1: wie die Baseline</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::ComparisonView</name>
    <message>
        <source>Table of runs</source>
        <translation>Tabelle der Läufe</translation>
    </message>
    <message>
        <source>Columns of the table of runs</source>
        <translation>Spalten der Tabelle der Läufe</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Übliche Spalten</translation>
    </message>
    <message>
        <source>Open run</source>
        <translation>Lauf öffnen</translation>
    </message>
    <message>
        <source>No baseline</source>
        <translation>Keine Baseline</translation>
    </message>
    <message>
        <source>Use as baseline</source>
        <translation>Als Baseline nehmen</translation>
    </message>
    <message>
        <source>Tick or untick the selected rows</source>
        <translation>Haken der gewählten Zeilen setzen oder entfernen</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::CurveOptionsButton</name>
    <message>
        <source>Curve&amp;s</source>
        <translation>&amp;Kurven</translation>
    </message>
    <message>
        <source>Options of the curves</source>
        <translation>Optionen der Kurven</translation>
    </message>
    <message>
        <source>Smoothing, logarithmic axes, learning rate and what else is drawn</source>
        <translation>Glättung, logarithmische Achsen, Lernrate und was sonst gezeichnet wird</translation>
    </message>
    <message>
        <source>Weight of what came before in a debiased exponential mean; 0 draws the curves as they are. The raw curves stay faintly behind; figures, the best and the final checkpoint are of the raw curves.</source>
        <translation>Gewicht des Vorangegangenen in einem unverzerrten exponentiellen Mittel; 0 zeichnet die Kurven, wie sie sind. Die Rohkurven bleiben blass dahinter; Kennzahlen, bester und letzter Checkpoint gelten für die Rohkurven.</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>Smoothing weight</source>
        <translation>Gewicht der Glättung</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>What the upper plot shows beside the loss</source>
        <translation>Was der obere Plot neben dem Verlust zeigt</translation>
    </message>
    <message>
        <source>&amp;Logarithmic loss</source>
        <translation>Verlust &amp;logarithmisch</translation>
    </message>
    <message>
        <source>Shows what a small training loss goes on doing</source>
        <translation>Zeigt, was ein kleiner Trainingsverlust weiter tut</translation>
    </message>
    <message>
        <source>Logarithmic &amp;epochs</source>
        <translation>&amp;Epochen logarithmisch</translation>
    </message>
    <message>
        <source>Gives the first epochs more room; what lies at or before epoch 0 is left out</source>
        <translation>Gibt den ersten Epochen mehr Platz; was bei oder vor Epoche 0 liegt, fehlt dann</translation>
    </message>
    <message>
        <source>Cons&amp;trained loss</source>
        <translation>Verlust mit &amp;Schranke</translation>
    </message>
    <message>
        <source>|CE − c| + c, which a run under a constraint minimises, beside its cross-entropy CE</source>
        <translation>|CE − c| + c, das ein Lauf unter einer Schranke minimiert, neben seiner Kreuzentropie CE</translation>
    </message>
    <message>
        <source>&amp;Band over seeds</source>
        <translation>&amp;Band über Seeds</translation>
    </message>
    <message>
        <source>Mean ± standard deviation over the finished runs of the folder that differ from this one in their seed alone</source>
        <translation>Mittel ± Standardabweichung über die fertigen Läufe des Ordners, die sich von diesem nur im Seed unterscheiden</translation>
    </message>
    <message>
        <source>&amp;Smoothing</source>
        <translation>&amp;Glättung</translation>
    </message>
    <message>
        <source>&amp;Right axis</source>
        <translation>&amp;Rechte Achse</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::EstimateDialog</name>
    <message>
        <source>Estimate the loss constraint</source>
        <translation>Verlustschranke schätzen</translation>
    </message>
    <message>
        <source>Draws random masks over the weights and measures the loss on the training set.</source>
        <translation>Zieht zufällige Masken über die Gewichte und misst den Verlust auf der Trainingsmenge.</translation>
    </message>
    <message>
        <source>&amp;Estimate</source>
        <translation>&amp;Schätzen</translation>
    </message>
    <message>
        <source>Keep fractions</source>
        <translation>Behaltene Anteile</translation>
    </message>
    <message>
        <source>Masks for each</source>
        <translation>Masken je Anteil</translation>
    </message>
    <message>
        <source>Augmented training images</source>
        <translation>Augmentierte Trainingsbilder</translation>
    </message>
    <message>
        <source>Crops and flips the images as in training.</source>
        <translation>Beschneidet und spiegelt die Bilder wie im Training.</translation>
    </message>
    <message>
        <source>Single layers to</source>
        <translation>Schichten einzeln auf</translation>
    </message>
    <message>
        <source>Masks each layer by itself as well, to this keep fraction, for example 0.8: shows which layers the loss hangs on, and takes a pass for each layer and mask. 0 = off.</source>
        <translation>Maskiert auch jede Schicht für sich auf diesen behaltenen Anteil, zum Beispiel 0.8: zeigt, an welchen Schichten der Verlust hängt, und kostet einen Durchgang je Schicht und Maske. 0 = aus.</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>Magnitude</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Rangfolge</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Number of random masks for each keep fraction; more tell mean and spread better.</source>
        <translation>Anzahl zufälliger Masken je behaltenem Anteil; mehr zeigen Mittel und Streuung besser.</translation>
    </message>
    <message>
        <source>What decides which weights a mask drops: random numbers, as in Unleashing Mask, or the weights&apos; own size.</source>
        <translation>Was entscheidet, welche Gewichte eine Maske weglässt: Zufallszahlen, wie in Unleashing Mask, oder die Größe der Gewichte selbst.</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::ExperimentForm</name>
    <message>
        <source>%1 needs a number, for example 0.1 or 1e-4.</source>
        <translation>%1 braucht eine Zahl, zum Beispiel 0.1 oder 1e-4.</translation>
    </message>
    <message>
        <source>%1 needs numbers with commas between, for example 0.5, 0.75.</source>
        <translation>%1 braucht Zahlen, durch Kommas getrennt, zum Beispiel 0.5, 0.75.</translation>
    </message>
    <message>
        <source>ID images of your own</source>
        <translation>Eigene ID-Bilder</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>Archive or file…</source>
        <translation>Archiv oder Datei…</translation>
    </message>
    <message>
        <source>ID set</source>
        <translation>ID-Menge</translation>
    </message>
    <message>
        <source>In-distribution data: what the classifier is trained on</source>
        <translation>In-Distribution-Daten: worauf der Klassifikator trainiert wird</translation>
    </message>
    <message>
        <source>Atypical share</source>
        <translation>Anteil untypisch</translation>
    </message>
    <message>
        <source>Share of training images that are atypical (occluded, blended, low contrast ...), in [0, 1]. With 0 the intermediate stage vanishes.</source>
        <translation>Anteil der Trainingsbilder, die untypisch sind (verdeckt, vermischt, kontrastarm …), in [0, 1]. Bei 0 verschwindet das Zwischenstadium.</translation>
    </message>
    <message>
        <source>Out-of-distribution sets: every checkpoint is scored on each of them</source>
        <translation>Out-of-Distribution-Mengen: jeder Checkpoint wird auf jeder von ihnen bewertet</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Architecture of the classifier</source>
        <translation>Architektur des Klassifikators</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Everything random comes from it: the same seed gives the same run, bit for bit on the CPU</source>
        <translation>Alles Zufällige kommt aus ihm: derselbe Seed gibt denselben Lauf, auf der CPU Bit für Bit</translation>
    </message>
    <message>
        <source>Seed needs a whole number from 0 to 18446744073709551615.</source>
        <translation>Der Seed muss eine ganze Zahl von 0 bis 18446744073709551615 sein.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Where the run computes; automatic takes the first GPU</source>
        <translation>Wo der Lauf rechnet; automatisch nimmt die erste GPU</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Zahlenformat</translation>
    </message>
    <message>
        <source>bfloat16 autocast is faster where the processor or the GPU has it; weights stay fp32</source>
        <translation>bfloat16-Autocast ist schneller, wo Prozessor oder GPU es beherrschen; Gewichte bleiben fp32</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>What starts from the training&apos;s last checkpoint, as a run of its own, once it is there</source>
        <translation>Was als eigener Lauf vom letzten Checkpoint des Trainings ausgeht, sobald es ihn gibt</translation>
    </message>
    <message>
        <source>What follows the training</source>
        <translation>Was auf das Training folgt</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Run and data</source>
        <translation>Lauf und Daten</translation>
    </message>
    <message>
        <source>from dataset and model</source>
        <translation>aus Datensatz und Modell</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Part of the run folder&apos;s name</source>
        <translation>Teil des Namens des Laufordners</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>Trainingsbilder</translation>
    </message>
    <message>
        <source>So many, drawn at random from the seed</source>
        <translation>So viele, mit dem Seed zufällig gezogen</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>Testbilder</translation>
    </message>
    <message>
        <source>The first so many</source>
        <translation>Die ersten so vielen</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>Validierungsanteil</translation>
    </message>
    <message>
        <source>Share of the training images that is split off for validation, in [0, 1)</source>
        <translation>Anteil der Trainingsbilder, der für die Validierung abgetrennt wird, in [0, 1)</translation>
    </message>
    <message>
        <source>Label noise</source>
        <translation>Label-Rauschen</translation>
    </message>
    <message>
        <source>Share of training labels replaced by another class (symmetric), in [0, 1]; the truth is kept</source>
        <translation>Anteil der Beschriftungen im Training, die durch eine andere Klasse ersetzt werden (symmetrisch), in [0, 1]; die Wahrheit bleibt bekannt</translation>
    </message>
    <message>
        <source>Atypical kinds</source>
        <translation>Untypische Arten</translation>
    </message>
    <message>
        <source>Kinds that atypical Shapes images are drawn from, with equal probability</source>
        <translation>Arten, aus denen untypische Bilder von Shapes mit gleicher Wahrscheinlichkeit gezogen werden</translation>
    </message>
    <message>
        <source>Norm. mean</source>
        <translation>Norm.-Mittel</translation>
    </message>
    <message>
        <source>Normalisation: the mean of each channel, of pixel values in [0, 1]. Empty: the data set&apos;s usual one, else measured on the training images.</source>
        <translation>Normalisierung: das Mittel jedes Kanals, von Pixelwerten in [0, 1]. Leer: das übliche des Datensatzes, sonst an den Trainingsbildern gemessen.</translation>
    </message>
    <message>
        <source>Norm. deviation</source>
        <translation>Norm.-Abweichung</translation>
    </message>
    <message>
        <source>Normalisation: the standard deviation of each channel, of pixel values in [0, 1]; empty as above</source>
        <translation>Normalisierung: die Standardabweichung jedes Kanals, von Pixelwerten in [0, 1]; leer wie oben</translation>
    </message>
    <message>
        <source>Affine batch norm</source>
        <translation>Affine Batch-Norm</translation>
    </message>
    <message>
        <source>Learned scale and shift in batch norm; the paper&apos;s configuration has it off</source>
        <translation>Gelernte Skalierung und Verschiebung in der Batch-Norm; in der Konfiguration des Artikels ist sie aus</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Probability, where the architecture has dropout; the paper&apos;s DenseNet uses 0.3</source>
        <translation>Wahrscheinlichkeit, wo die Architektur Dropout hat; das DenseNet des Artikels nimmt 0.3</translation>
    </message>
    <message>
        <source>Optimiser (SGD)</source>
        <translation>Optimierer (SGD)</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Nesterov momentum</source>
        <translation>Nesterov-Momentum</translation>
    </message>
    <message>
        <source>As in OpenOOD&apos;s recipe</source>
        <translation>Wie im Rezept von OpenOOD</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <source>The paper: 1e-4; OpenOOD: 5e-4</source>
        <translation>Der Artikel: 1e-4; OpenOOD: 5e-4</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Label-Glättung</translation>
    </message>
    <message>
        <source>EMA decay</source>
        <translation>EMA-Faktor</translation>
    </message>
    <message>
        <source>Moving average of weights and batch-norm statistics, a step; it is evaluated in place of the raw weights. 0 = off; 0.99 turns jagged curves of short trainings into smooth ones.</source>
        <translation>Gleitendes Mittel von Gewichten und Batch-Norm-Statistik, Faktor je Schritt; es wird statt der rohen Gewichte ausgewertet. 0 = aus; 0.99 macht aus zackigen Kurven kurzer Trainings glatte.</translation>
    </message>
    <message>
        <source>SWA from epoch</source>
        <translation>SWA ab Epoche</translation>
    </message>
    <message>
        <source>Learning-rate schedule</source>
        <translation>Verlauf der Lernrate</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Moves every step</source>
        <translation>Ändert sich je Schritt</translation>
    </message>
    <message>
        <source>Final rate</source>
        <translation>Endrate</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>Meilensteine</translation>
    </message>
    <message>
        <source>Fractions of the whole length, ascending, in (0, 1)</source>
        <translation>Bruchteile der ganzen Länge, aufsteigend, in (0, 1)</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>The learning rate is multiplied by it at each milestone</source>
        <translation>Mit ihm wird die Lernrate an jedem Meilenstein multipliziert</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>Faktoren</translation>
    </message>
    <message>
        <source>Factor of the learning rate from each milestone on</source>
        <translation>Faktor der Lernrate ab jedem Meilenstein</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Augmentierung</translation>
    </message>
    <message>
        <source>Crop padding</source>
        <translation>Zuschnittrand</translation>
    </message>
    <message>
        <source>Pixels of zero padding before a random crop; the paper: 4</source>
        <translation>Nullpixel rund um das Bild vor einem zufälligen Zuschnitt; der Artikel: 4</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Horizontal flip</source>
        <translation>Horizontal spiegeln</translation>
    </message>
    <message>
        <source>Checkpoints and evaluation</source>
        <translation>Checkpoints und Auswertung</translation>
    </message>
    <message>
        <source>Dense epochs</source>
        <translation>Dichte Epochen</translation>
    </message>
    <message>
        <source>So many first epochs have more than one checkpoint</source>
        <translation>So viele erste Epochen haben mehr als einen Checkpoint</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Checkpoints in each</source>
        <translation>Checkpoints je Epoche</translation>
    </message>
    <message>
        <source>Checkpoints inside each of the dense first epochs</source>
        <translation>Checkpoints in jeder der dichten ersten Epochen</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>OOD scores computed at every checkpoint</source>
        <translation>OOD-Scores, die an jedem Checkpoint berechnet werden</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Keep logits and features</source>
        <translation>Logits und Merkmale behalten</translation>
    </message>
    <message>
        <source>Writes them for every checkpoint, so that a later score needs no model</source>
        <translation>Schreibt sie für jeden Checkpoint, sodass ein späterer Score kein Modell braucht</translation>
    </message>
    <message>
        <source>all cores</source>
        <translation>alle Kerne</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>CPU threads; as a rule one a physical core</source>
        <translation>CPU-Threads; in der Regel einer je physischem Kern</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experiment</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>A ready-made experiment; every field can be changed</source>
        <translation>Ein fertiges Experiment; jedes Feld lässt sich ändern</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Starts the run, or lets it wait for those before it</source>
        <translation>Startet den Lauf oder reiht ihn hinter denen davor ein</translation>
    </message>
    <message>
        <source>Changed from the preset. &lt;a href=&quot;#&quot;&gt;Take its values again&lt;/a&gt;</source>
        <translation>Gegenüber der Vorlage geändert. &lt;a href=&quot;#&quot;&gt;Deren Werte wieder nehmen&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Images of your own: a folder with one sub-folder a class, an archive of it, or an IDX, .npy or .npz file</source>
        <translation>Eigene Bilder: ein Ordner mit einem Unterordner je Klasse, ein Archiv davon, oder eine IDX-, .npy- oder .npz-Datei</translation>
    </message>
    <message>
        <source>Passes over the training images; a checkpoint is kept and evaluated after each. The paper: 100</source>
        <translation>Durchgänge durch die Trainingsbilder; nach jedem wird ein Checkpoint behalten und bewertet. Der Artikel: 100</translation>
    </message>
    <message>
        <source>Images an optimiser step; the paper: 256, OpenOOD: 128</source>
        <translation>Bilder je Schritt des Optimierers; der Artikel: 256, OpenOOD: 128</translation>
    </message>
    <message>
        <source>Of stochastic gradient descent, at its highest; the schedule lowers it. The paper and OpenOOD: 0.1</source>
        <translation>Des stochastischen Gradientenabstiegs, am höchsten Punkt; der Verlauf senkt sie. Der Artikel und OpenOOD: 0,1</translation>
    </message>
    <message>
        <source>In [0, 1); the paper and OpenOOD: 0.9</source>
        <translation>In [0, 1); der Artikel und OpenOOD: 0,9</translation>
    </message>
    <message>
        <source>Share of the target spread over all classes, in [0, 1); 0 = off (Szegedy et al., 2016)</source>
        <translation>Anteil des Ziels, der auf alle Klassen verteilt wird, in [0, 1); 0 = aus (Szegedy et al., 2016)</translation>
    </message>
    <message>
        <source>Stochastic weight averaging (Izmailov et al., 2018): the equal average of the weights at the ends of this epoch and of those after it is evaluated in place of the raw weights. 0 = off</source>
        <translation>Stochastic Weight Averaging (Izmailov et al., 2018): das gleichgewichtete Mittel der Gewichte am Ende dieser und aller folgenden Epochen wird statt der rohen Gewichte ausgewertet. 0 = aus</translation>
    </message>
    <message>
        <source>How the learning rate moves; the paper and OpenOOD: cosine</source>
        <translation>Wie sich die Lernrate bewegt; der Artikel und OpenOOD: Kosinus</translation>
    </message>
    <message>
        <source>As in OpenOOD&apos;s recipe; else every epoch, as in the paper&apos;s</source>
        <translation>Wie im Rezept von OpenOOD; sonst jede Epoche, wie in dem des Artikels</translation>
    </message>
    <message>
        <source>Learning rate reached at the end; the paper: 0, OpenOOD: 1e-6</source>
        <translation>Lernrate am Ende; der Artikel: 0, OpenOOD: 1e-6</translation>
    </message>
    <message>
        <source>Epochs over which the rate rises linearly from 0 (Goyal et al., 2017); 0 = none</source>
        <translation>Epochen, über die die Rate linear von 0 ansteigt (Goyal et al., 2017); 0 = keine</translation>
    </message>
    <message>
        <source>With probability 1/2, as in the paper and OpenOOD</source>
        <translation>Mit Wahrscheinlichkeit 1/2, wie im Artikel und in OpenOOD</translation>
    </message>
    <message>
        <source>Of the energy score, above 0; 1 = the logits as they are (Liu et al., 2020)</source>
        <translation>Des Energie-Scores, über 0; 1 = die Logits, wie sie sind (Liu et al., 2020)</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::FindAtypicalDialog</name>
    <message>
        <source>Find atypical samples</source>
        <translation>Untypische Bilder suchen</translation>
    </message>
    <message>
        <source>Tries masks on the training set: samples whose right answer they take away are atypical.</source>
        <translation>Probiert Masken auf der Trainingsmenge: Bilder, denen sie die richtige Antwort nehmen, sind untypisch.</translation>
    </message>
    <message>
        <source>Fin&amp;d</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Keep fractions</source>
        <translation>Behaltene Anteile</translation>
    </message>
    <message>
        <source>Masks for each</source>
        <translation>Masken je Anteil</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Number of random masks for each keep fraction; more make finer flip fractions.</source>
        <translation>Anzahl zufälliger Masken je behaltenem Anteil; mehr ergeben feinere Kippanteile.</translation>
    </message>
    <message>
        <source>Fraction of the masks, in [0, 1]: a sample is flagged where at least so many take its right answer away. Usual: 0.5</source>
        <translation>Anteil der Masken, in [0, 1]: ein Bild wird markiert, wenn ihm mindestens so viele die richtige Antwort nehmen. Üblich: 0,5</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::FineTuneDialog</name>
    <message>
        <source>Fine-tune with a loss constraint</source>
        <translation>Fine-Tuning mit Verlustschranke</translation>
    </message>
    <message>
        <source>Trains on until the loss is at the constraint, which makes the network forget atypical samples.</source>
        <translation>Trainiert weiter, bis der Verlust an der Schranke liegt; dadurch vergisst das Netz untypische Bilder.</translation>
    </message>
    <message>
        <source>&amp;Fine-tune</source>
        <translation>&amp;Fine-Tuning</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Moving average</source>
        <translation>Gleitendes Mittel</translation>
    </message>
    <message>
        <source>Decay a step of the averaged weights that are evaluated, for example 0.99; 0 = off.</source>
        <translation>Abklingfaktor je Schritt der gemittelten Gewichte, die ausgewertet werden, zum Beispiel 0.99; 0 = aus.</translation>
    </message>
    <message>
        <source>How the learning rate changes; Unleashing Mask: cosine, once an epoch.</source>
        <translation>Wie sich die Lernrate ändert; Unleashing Mask: Kosinus, einmal je Epoche.</translation>
    </message>
    <message>
        <source>Every checkpoint is evaluated. Unleashing Mask trains for as many as the training had.</source>
        <translation>Jeder Checkpoint wird bewertet. Unleashing Mask trainiert so viele, wie das Training hatte.</translation>
    </message>
    <message>
        <source>At the beginning; Unleashing Mask: 0.1.</source>
        <translation>Am Anfang; Unleashing Mask: 0,1.</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::GapMarks</name>
    <message>
        <source>best (oracle) %1</source>
        <translation>beste (Orakel) %1</translation>
    </message>
    <message>
        <source>latest %1</source>
        <translation>zuletzt %1</translation>
    </message>
    <message>
        <source>final %1</source>
        <translation>am Ende %1</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::ImportDialog</name>
    <message>
        <source>Import a checkpoint</source>
        <translation>Checkpoint importieren</translation>
    </message>
    <message>
        <source>Evaluates weights that were trained elsewhere, for example with PyTorch.</source>
        <translation>Wertet Gewichte aus, die anderswo trainiert wurden, zum Beispiel mit PyTorch.</translation>
    </message>
    <message>
        <source>File of weights</source>
        <translation>Datei mit Gewichten</translation>
    </message>
    <message>
        <source>A state_dict as torch.save writes it (.pt, .pth, .th, .ckpt), also inside a dictionary</source>
        <translation>Ein state_dict, wie torch.save es schreibt (.pt, .pth, .th, .ckpt), auch innerhalb eines Dictionarys</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>The network whose parameters have the names and shapes of those in the file</source>
        <translation>Das Netz, dessen Parameter dieselben Namen und Formen haben wie die in der Datei</translation>
    </message>
    <message>
        <source>The set that the network was trained on; its test images are the in-distribution samples</source>
        <translation>Die Menge, auf der das Netz trainiert wurde; ihre Testbilder sind die In-Distribution-Bilder</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1 (fehlt)</translation>
    </message>
    <message>
        <source>Usual of the ID set</source>
        <translation>Üblich für die ID-Menge</translation>
    </message>
    <message>
        <source>ImageNet&apos;s</source>
        <translation>Die von ImageNet</translation>
    </message>
    <message>
        <source>Of its own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Mean and standard deviation of each channel that the images had in its training, of pixel values from 0 to 1. A wrong one costs accuracy without any error.</source>
        <translation>Mittel und Standardabweichung jedes Kanals, die die Bilder im Training hatten, von Pixelwerten von 0 bis 1. Falsche Werte kosten Genauigkeit, ohne dass ein Fehler gemeldet wird.</translation>
    </message>
    <message>
        <source>Mean of each channel</source>
        <translation>Mittel jedes Kanals</translation>
    </message>
    <message>
        <source>mean, for example 0.49, 0.48, 0.45</source>
        <translation>Mittel, zum Beispiel 0.49, 0.48, 0.45</translation>
    </message>
    <message>
        <source>Standard deviation of each channel</source>
        <translation>Standardabweichung jedes Kanals</translation>
    </message>
    <message>
        <source>standard deviation, for example 0.25, 0.24, 0.26</source>
        <translation>Standardabweichung, zum Beispiel 0.25, 0.24, 0.26</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>Da&amp;tei</translation>
    </message>
    <message>
        <source>&amp;Architecture</source>
        <translation>Ar&amp;chitektur</translation>
    </message>
    <message>
        <source>&amp;ID set</source>
        <translation>&amp;ID-Menge</translation>
    </message>
    <message>
        <source>&amp;Normalisation</source>
        <translation>&amp;Normalisierung</translation>
    </message>
    <message>
        <source>&amp;OOD sets</source>
        <translation>&amp;OOD-Mengen</translation>
    </message>
    <message>
        <source>&amp;Evaluate</source>
        <translation>Aus&amp;werten</translation>
    </message>
    <message>
        <source>Weights (*.pt *.pth *.th *.ckpt)</source>
        <translation>Gewichte (*.pt *.pth *.th *.ckpt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose a file of weights.</source>
        <translation>Eine Datei mit Gewichten wählen.</translation>
    </message>
    <message>
        <source>Looking into the file…</source>
        <translation>Die Datei wird geprüft…</translation>
    </message>
    <message>
        <source>It has %1 classes and takes images of %2 channel(s).</source>
        <translation>Es hat %1 Klassen; Kanäle der Bilder: %2.</translation>
    </message>
    <message>
        <source>Recognised. %1</source>
        <translation>Erkannt. %1</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::LayerBars</name>
    <message>
        <source>Layers of the network</source>
        <translation>Schichten des Netzes</translation>
    </message>
    <message>
        <source>Figure of the layers</source>
        <translation>Kennzahl der Schichten</translation>
    </message>
    <message>
        <source>Loss by layer</source>
        <translation>Verlust je Schicht</translation>
    </message>
    <message>
        <source>Kept weights by layer</source>
        <translation>Behaltene Gewichte je Schicht</translation>
    </message>
    <message>
        <source>How much the training loss rises when this layer alone is masked, in nats: the mean over the masks, with its standard deviation</source>
        <translation>Um wie viel der Trainingsverlust steigt, wenn nur diese Schicht maskiert wird, in nats: das Mittel über die Masken mit seiner Standardabweichung</translation>
    </message>
    <message>
        <source>The part of the layer&apos;s weights that the last checkpoint of the pruning keeps, in percent</source>
        <translation>Der Anteil der Gewichte der Schicht, den der letzte Checkpoint des Prunings behält, in Prozent</translation>
    </message>
    <message>
        <source>Loss rises by (nats), layer kept to %1</source>
        <translation>Anstieg des Verlusts (nats), Schicht auf %1 behalten</translation>
    </message>
    <message>
        <source>Kept weights (%)</source>
        <translation>Behaltene Gewichte (%)</translation>
    </message>
    <message>
        <source>%1: %2 % of %3 weights kept</source>
        <translation>%1: %2 % von %3 Gewichten behalten</translation>
    </message>
    <message>
        <source>%1 (%2 weights): loss %3 ± %4</source>
        <translation>%1 (%2 Gewichte): Verlust %3 ± %4</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::LessonPanel</name>
    <message>
        <source>Show the &amp;answer</source>
        <translation>Antwor&amp;t zeigen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Z&amp;urück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>W&amp;eiter</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>Schließe&amp;n</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Progress of the lesson</source>
        <translation>Fortschritt der Lektion</translation>
    </message>
    <message>
        <source>Think first: the answer is shown below the question</source>
        <translation>Erst nachdenken: die Antwort erscheint unter der Frage</translation>
    </message>
    <message>
        <source>The step before this one</source>
        <translation>Der Schritt davor</translation>
    </message>
    <message>
        <source>Put the lesson away. Runs go on, nothing is changed, and the lesson begins here again.</source>
        <translation>Die Lektion schließen. Läufe gehen weiter, nichts ändert sich, und die Lektion beginnt hier wieder.</translation>
    </message>
    <message>
        <source>The step of the lesson</source>
        <translation>Der Schritt der Lektion</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>F&amp;ertig</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>Auslass&amp;en</translation>
    </message>
    <message>
        <source>The end of the lesson</source>
        <translation>Das Ende der Lektion</translation>
    </message>
    <message>
        <source>The next step</source>
        <translation>Der nächste Schritt</translation>
    </message>
    <message>
        <source>The next step, although this one is not done yet</source>
        <translation>Der nächste Schritt, obwohl dieser noch nicht erledigt ist</translation>
    </message>
    <message>
        <source>Does this for real</source>
        <translation>Führt dies wirklich aus</translation>
    </message>
    <message>
        <source>Hide the &amp;answer</source>
        <translation>Antwor&amp;t verbergen</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::LogView</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>What the program does is written here.</source>
        <translation>Hier steht, was das Programm tut.</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::MaskPlot</name>
    <message>
        <source>Loss under masks over the keep fraction</source>
        <translation>Verlust unter Masken über dem behaltenen Anteil</translation>
    </message>
    <message>
        <source>Drag the line to choose a loss constraint, or move it with Up and Down; Left and Right go through the estimates, Return takes one.</source>
        <translation>Die Linie ziehen, um eine Verlustschranke zu wählen, oder mit Auf und Ab verschieben; Links und Rechts gehen durch die Schätzungen, Eingabe nimmt eine.</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>L&amp;og</translation>
    </message>
    <message>
        <source>Logarithmic loss</source>
        <translation>Verlust logarithmisch</translation>
    </message>
    <message>
        <source>No constraint is chosen: click into the plot to set one.</source>
        <translation>Keine Schranke gewählt: in den Plot klicken, um eine zu setzen.</translation>
    </message>
    <message>
        <source>c = %1</source>
        <translation>c = %1</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>Pruned (%)</source>
        <translation>Entfernt (%)</translation>
    </message>
    <message>
        <source>Loss (nats)</source>
        <translation>Verlust (nats)</translation>
    </message>
    <message>
        <source>Epoch (training loss)</source>
        <translation>Epoche (Trainingsverlust)</translation>
    </message>
    <message>
        <source>Acc. (%)</source>
        <translation>Gen. (%)</translation>
    </message>
    <message>
        <source>Keep fraction</source>
        <translation>Behaltener Anteil</translation>
    </message>
    <message>
        <source>No estimate yet: “Estimate constraint” draws random masks over the weights of the chosen checkpoint and shows here what they do to its training loss, which is what Unleashing Mask holds the loss at.</source>
        <translation>Noch keine Schätzung: „Schranke schätzen“ zieht zufällige Masken über die Gewichte des gewählten Checkpoints und zeigt hier, was sie mit seinem Trainingsverlust machen; an diesem Wert hält Unleashing Mask den Verlust.</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::NotesDialog</name>
    <message>
        <source>for example paper, baseline</source>
        <translation>zum Beispiel Artikel, Baseline</translation>
    </message>
    <message>
        <source>Words with commas between, by which runs are filtered</source>
        <translation>Wörter, durch Kommas getrennt, nach denen Läufe gefiltert werden</translation>
    </message>
    <message>
        <source>What all of these runs are tagged with; a tag that is added goes to each of them</source>
        <translation>Die gemeinsamen Tags all dieser Läufe; ein neuer Tag kommt zu jedem von ihnen hinzu</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Anything about the run: it is kept in notes.json in its folder</source>
        <translation>Beliebiges über den Lauf: es steht in notes.json in seinem Ordner</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>A tag that other runs have</source>
        <translation>Ein Tag, den andere Läufe haben</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>&amp;Tags</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::OodPicker</name>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>crop</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>resize</source>
        <translation>skaliert</translation>
    </message>
    <message>
        <source>val.</source>
        <translation>Val.</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>A folder of images</source>
        <translation>Ein Ordner mit Bildern</translation>
    </message>
    <message>
        <source>OOD sets</source>
        <translation>OOD-Mengen</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>The first so many images of the set, in file order</source>
        <translation>Die ersten so vielen Bilder der Menge, in der Reihenfolge der Datei</translation>
    </message>
    <message>
        <source>How images of another size come to the ID set&apos;s: antialiased bilinear resizing as PIL does it, or a crop of the centre</source>
        <translation>Wie Bilder anderer Größe auf die der ID-Menge kommen: skaliert (bilinear mit Kantenglättung wie in PIL) oder ein Ausschnitt der Mitte</translation>
    </message>
    <message>
        <source>test: the figures that are shown and reported. val.: a set to choose a checkpoint by, held against the validation split (Advanced, Validation share); the figures leave it out.</source>
        <translation>Test: die Werte, die gezeigt und berichtet werden. Val.: eine Menge, nach der ein Checkpoint gewählt wird, gegen den Validierungsteil (Erweitert, Validierungsanteil); die Werte lassen sie aus.</translation>
    </message>
    <message>
        <source>Add images of your own</source>
        <translation>Eigene Bilder hinzufügen</translation>
    </message>
    <message>
        <source>Adds a folder, an archive or a file of images as an OOD set</source>
        <translation>Nimmt einen Ordner, ein Archiv oder eine Datei mit Bildern als OOD-Menge hinzu</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>Archive or file…</source>
        <translation>Archiv oder Datei…</translation>
    </message>
    <message>
        <source>An archive of images, or an IDX, .npy, .npz or .mat file</source>
        <translation>Ein Archiv mit Bildern oder eine IDX-, .npy-, .npz- oder .mat-Datei</translation>
    </message>
    <message>
        <source>Image sets (*.tar *.tar.gz *.tgz *.gz *ubyte *.npy *.npz *.mat);;All files (*)</source>
        <translation>Bildmengen (*.tar *.tar.gz *.tgz *.gz *ubyte *.npy *.npz *.mat);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::PlayControl</name>
    <message numerus="yes">
        <source>%n checkpoint(s) a second</source>
        <translation>
            <numerusform>%n Checkpoint pro Sekunde</numerusform>
            <numerusform>%n Checkpoints pro Sekunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop at this checkpoint</source>
        <translation>Bei diesem Checkpoint anhalten</translation>
    </message>
    <message>
        <source>Play through the checkpoints</source>
        <translation>Die Checkpoints abspielen</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::PruneDialog</name>
    <message>
        <source>Prune with a learned mask</source>
        <translation>Pruning mit gelernter Maske</translation>
    </message>
    <message>
        <source>&amp;Prune</source>
        <translation>&amp;Pruning</translation>
    </message>
    <message>
        <source>Keep fraction</source>
        <translation>Behaltener Anteil</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Every checkpoint is evaluated.</source>
        <translation>Jeder Checkpoint wird ausgewertet.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>At the beginning.</source>
        <translation>Am Anfang.</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <source>Magnitude</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Freeze the weights</source>
        <translation>Gewichte einfrieren</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Rangfolge</translation>
    </message>
    <message>
        <source>Score weight decay</source>
        <translation>Score-Weight-Decay</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Prune by magnitude</source>
        <translation>Pruning nach Betrag</translation>
    </message>
    <message>
        <source>Fraction of each layer&apos;s weights that is kept, above 0 and at most 1; UMAP in Unleashing Mask: 0.8.</source>
        <translation>Anteil der Gewichte jeder Schicht, der behalten wird, über 0 und höchstens 1; UMAP in Unleashing Mask: 0,8.</translation>
    </message>
    <message>
        <source>What decides which weights are dropped: learned scores (UMAP; Ramanujan et al., CVPR 2020), or the weights&apos; own size.</source>
        <translation>Was entscheidet, welche Gewichte wegfallen: gelernte Werte (UMAP; Ramanujan et al., CVPR 2020) oder die Größe der Gewichte selbst.</translation>
    </message>
    <message>
        <source>The scores alone are learned, as in UMAP; the weights stay as they are.</source>
        <translation>Nur die Werte der Maske werden gelernt, wie in UMAP; die Gewichte bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Weight decay of the learned scores: pulls them towards zero. 0 = none.</source>
        <translation>Weight Decay der gelernten Werte: zieht sie zur Null. 0 = keiner.</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::QueuePanel</name>
    <message>
        <source>Runs that wait are estimated by the newest run of this machine that costs as much an epoch: same data, model, batch size, scores and device.</source>
        <translation>Wartende Läufe werden nach dem neuesten Lauf dieses Rechners geschätzt, der je Epoche gleich viel kostet: gleiche Daten, gleiches Modell, gleiche Batchgröße, gleiche Scores, gleiches Gerät.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, time not known</source>
        <translation>%1, Dauer nicht bekannt</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, noch %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, more than %2 left (not known of %n)</source>
        <translation>
            <numerusform>%1, noch mehr als %2 (bei %n nicht bekannt)</numerusform>
            <numerusform>%1, noch mehr als %2 (bei %n nicht bekannt)</numerusform>
        </translation>
    </message>
    <message>
        <source>Queues again the runs that waited or were under way when the window was closed, in the order of then.</source>
        <translation>Stellt die Läufe wieder an, die beim Schließen des Fensters warteten oder liefen, in der damaligen Reihenfolge.</translation>
    </message>
    <message numerus="yes">
        <source>Continue queue (%n run(s))</source>
        <translation>
            <numerusform>Warteschlange fortsetzen (%n Lauf)</numerusform>
            <numerusform>Warteschlange fortsetzen (%n Läufe)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>midstage::widgets::QueueView</name>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>The run under way and those that wait; drag them, or press Alt+Up and Alt+Down</source>
        <translation>Der aktuelle Lauf und die wartenden; mit der Maus ziehen oder Alt+Auf und Alt+Ab drücken</translation>
    </message>
    <message>
        <source>Nothing is under way and nothing waits. Runs that are started come here.</source>
        <translation>Nichts ist im Gang und nichts wartet. Gestartete Läufe kommen hierher.</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::RunCardDelegate</name>
    <message>
        <source>epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
    <message>
        <source>waits, number %1, for %2</source>
        <translation>wartet als Nummer %1 auf %2</translation>
    </message>
    <message>
        <source>waits, number %1</source>
        <translation>wartet als Nummer %1</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht gestartet</translation>
    </message>
    <message>
        <source>%1 images/s</source>
        <translation>%1 Bilder/s</translation>
    </message>
    <message>
        <source>%1 epochs</source>
        <translation>%1 Epochen</translation>
    </message>
    <message>
        <source>time not known</source>
        <translation>Dauer nicht bekannt</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>Name des Laufs</translation>
    </message>
    <message>
        <source>as in its specification</source>
        <translation>wie in seiner Spezifikation</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <extracomment>Day and time as QLocale::toString() takes them</extracomment>
        <translation>d. MMM HH:mm</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::RunListModel</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, epoch %3 of %4</source>
        <translation>%1, %2, Epoche %3 von %4</translation>
    </message>
    <message>
        <source>%1, epoch %2 of %3</source>
        <translation>%1, Epoche %2 von %3</translation>
    </message>
    <message>
        <source>Waits for %1</source>
        <translation>Wartet auf %1</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Tags: %1</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Created %1</source>
        <translation>Erstellt %1</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::RunListPanel</name>
    <message>
        <source>Filter runs</source>
        <translation>Läufe filtern</translation>
    </message>
    <message>
        <source>Words that name, data, model, tags or note of a run hold; Return goes to the list</source>
        <translation>Wörter, die in Name, Daten, Modell, Tags oder Notiz eines Laufs vorkommen; Eingabe geht zur Liste</translation>
    </message>
    <message>
        <source>Which states and tags are shown, and whether archived runs are</source>
        <translation>Welche Zustände und Tags gezeigt werden, und ob archivierte Läufe</translation>
    </message>
    <message>
        <source>Filter by state and tag</source>
        <translation>Nach Zustand und Tag filtern</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>nicht fertig</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden by the filter.</source>
        <translation>
            <numerusform>%n durch den Filter verborgen.</numerusform>
            <numerusform>%n durch den Filter verborgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle Zustände</translation>
    </message>
    <message>
        <source>Waiting or under way</source>
        <translation>Wartend oder im Gang</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed or stopped</source>
        <translation>Gescheitert, gestoppt</translation>
    </message>
    <message>
        <source>No tags yet</source>
        <translation>Noch keine Tags</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Show archived</source>
        <translation>Archivierte zeigen</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::RunListView</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>No runs yet. Press Start, or run midstage-cli: its runs appear here as well.</source>
        <translation>Noch keine Läufe. Start drücken oder midstage-cli aufrufen: auch dessen Läufe erscheinen hier.</translation>
    </message>
    <message>
        <source>No run matches the filter.</source>
        <translation>Kein Lauf passt zum Filter.</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::SampleCurves</name>
    <message>
        <source>What the plot shows</source>
        <translation>Was der Plot zeigt</translation>
    </message>
    <message>
        <source>The figure of this sample that is drawn over the epochs</source>
        <translation>Der Wert dieses Bildes, der über die Epochen gezeichnet wird</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>The dashed line is the chosen checkpoint, epoch %1.</source>
        <translation>Die gestrichelte Linie ist der gewählte Checkpoint, Epoche %1.</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::SampleDetails</name>
    <message>
        <source>Choose a sample to see its picture, its figures and its loss over the epochs.</source>
        <translation>Ein Bild wählen, um es, seine Werte und seinen Verlust über die Epochen zu sehen.</translation>
    </message>
    <message>
        <source>Details of a sample</source>
        <translation>Details eines Bildes</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>Maskiert</translation>
    </message>
    <message>
        <source>Figures of the sample</source>
        <translation>Werte des Bildes</translation>
    </message>
    <message>
        <source>%1 – flagged</source>
        <translation>%1 – markiert</translation>
    </message>
    <message>
        <source>Picture of %1</source>
        <translation>Ansicht von %1</translation>
    </message>
    <message>
        <source>Loss over the epochs</source>
        <translation>Verlust über die Epochen</translation>
    </message>
    <message>
        <source>Loss (nats)</source>
        <translation>Verlust (nats)</translation>
    </message>
    <message>
        <source>Margin over the epochs</source>
        <translation>Margin über die Epochen</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Margin</translation>
    </message>
    <message>
        <source>Probability of its label</source>
        <translation>Wahrscheinlichkeit der Beschriftung</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>The loss of single samples was not recorded in this run.</source>
        <translation>Der Verlust einzelner Bilder wurde in diesem Lauf nicht aufgezeichnet.</translation>
    </message>
    <message>
        <source>Nearest training samples</source>
        <translation>Ähnlichste Trainingsbilder</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::SampleFilterBar</name>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Alle Klassen</translation>
    </message>
    <message>
        <source>Flagged or not</source>
        <translation>Markiert oder nicht</translation>
    </message>
    <message>
        <source>Not flagged</source>
        <translation>Nicht markiert</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>Wahrheit</translation>
    </message>
    <message>
        <source>Truly atypical</source>
        <translation>Wirklich untypisch</translation>
    </message>
    <message>
        <source>Classified as labelled or not</source>
        <translation>Wie beschriftet klassifiziert oder nicht</translation>
    </message>
    <message>
        <source>Right or wrong</source>
        <translation>Richtig/falsch</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Sortiert nach</translation>
    </message>
    <message>
        <source>Masked prediction</source>
        <translation>Maskierte Vorhersage</translation>
    </message>
    <message>
        <source>All samples</source>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Whether the network gives the sample its label at the chosen checkpoint</source>
        <translation>Ob das Netz dem Bild beim gewählten Checkpoint seine Beschriftung gibt</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search samples</source>
        <translation>Bilder suchen</translation>
    </message>
    <message>
        <source>Names of classes or kinds, “wrong label”, indices such as 12 or 12-30</source>
        <translation>Namen von Klassen oder Arten, „falsch beschriftet“, Indizes wie 12 oder 12-30</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Gewählte</translation>
    </message>
    <message>
        <source>Selected samples only</source>
        <translation>Nur gewählte Bilder</translation>
    </message>
    <message>
        <source>Shows those samples alone that are selected now</source>
        <translation>Zeigt nur die Bilder, die jetzt gewählt sind</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Absteigend</translation>
    </message>
    <message>
        <source>Any truth</source>
        <translation>Jede Wahrheit</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>Typisch</translation>
    </message>
    <message>
        <source>Wrong label</source>
        <translation>Falsch beschriftet</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Aufsteigend</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::SampleGallery</name>
    <message>
        <source>Threshold of the flip fraction</source>
        <translation>Schwelle des Kippanteils</translation>
    </message>
    <message>
        <source>A sample is flagged where at least this fraction of the masks takes its right answer away.</source>
        <translation>Ein Bild wird markiert, wenn mindestens dieser Anteil der Masken ihm die richtige Antwort nimmt.</translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation>&amp;Schwelle</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>Größe der Bilder</translation>
    </message>
    <message>
        <source>Size of the pictures, 1 to 8 times</source>
        <translation>Größe der Bilder, 1- bis 8-fach</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>&amp;Größe</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 flagged</source>
        <translation>%1 von %2 markiert</translation>
    </message>
    <message>
        <source>precision %1&#xa0;%</source>
        <translation>Präzision %1&#xa0;%</translation>
    </message>
    <message>
        <source>recall %1&#xa0;%</source>
        <translation>Trefferquote %1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>%1 gezeigt</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::SampleLegend</name>
    <message>
        <source>flagged</source>
        <translation>markiert</translation>
    </message>
    <message>
        <source>wrong label</source>
        <translation>falsch beschriftet</translation>
    </message>
    <message>
        <source>atypical otherwise</source>
        <translation>sonst untypisch</translation>
    </message>
    <message>
        <source>Markers: triangle flagged, cross wrong label, diamond atypical otherwise</source>
        <translation>Zeichen: Dreieck markiert, Kreuz falsch beschriftet, Raute sonst untypisch</translation>
    </message>
    <message>
        <source>Marker: triangle flagged</source>
        <translation>Zeichen: Dreieck markiert</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::SampleNeighbours</name>
    <message>
        <source>Nearest samples</source>
        <translation>Ähnlichste Bilder</translation>
    </message>
    <message>
        <source>By the Euclidean distance between the network&apos;s features of the two images</source>
        <translation>Nach dem euklidischen Abstand zwischen den Merkmalen, die das Netz von beiden Bildern hat</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::SampleScatter</name>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>%1; samples at or below 0 are left out</source>
        <translation>%1; Bilder bei oder unter 0 fehlen dann</translation>
    </message>
    <message>
        <source>Scatter of samples</source>
        <translation>Streuplot der Bilder</translation>
    </message>
    <message>
        <source>Draw around points to select them; Ctrl adds to the selection. With keys: arrows move the cross, Space begins a rectangle and ends it, Enter chooses the nearest point, Esc gives up.</source>
        <translation>Punkte umfahren, um sie auszuwählen; Strg erweitert die Auswahl. Mit Tasten: Pfeile bewegen das Kreuz, Leertaste beginnt und beendet ein Rechteck, Eingabe wählt den nächsten Punkt, Esc bricht ab.</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>x-Achse</translation>
    </message>
    <message>
        <source>The figure that runs from left to right</source>
        <translation>Der Wert, der von links nach rechts läuft</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>y-Achse</translation>
    </message>
    <message>
        <source>The figure that runs from bottom to top</source>
        <translation>Der Wert, der von unten nach oben läuft</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>What colours and shapes of the points tell</source>
        <translation>Was Farben und Formen der Punkte sagen</translation>
    </message>
    <message>
        <source>Selects by</source>
        <translation>Auswahl mit</translation>
    </message>
    <message>
        <source>What the mouse draws around points</source>
        <translation>Was die Maus um Punkte zieht</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Logarithmic across</source>
        <translation>x-Achse logarithmisch</translation>
    </message>
    <message>
        <source>Logarithmic up</source>
        <translation>y-Achse logarithmisch</translation>
    </message>
    <message>
        <source>A&amp;cross</source>
        <translation>&amp;x-Achse</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>&amp;y-Achse</translation>
    </message>
    <message>
        <source>C&amp;olours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Selects &amp;by</source>
        <translation>Aus&amp;wahl mit</translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s)</source>
        <translation>
            <numerusform>%Ln Punkt</numerusform>
            <numerusform>%Ln Punkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln gewählt</numerusform>
            <numerusform>%Ln gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 over %2: %3</source>
        <translation>%1 über %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s), %1 without a value to show</source>
        <translation>
            <numerusform>%Ln Punkt, %1 ohne darstellbaren Wert</numerusform>
            <numerusform>%Ln Punkte, %1 ohne darstellbaren Wert</numerusform>
        </translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Show all points</source>
        <translation>Alle Punkte zeigen</translation>
    </message>
    <message>
        <source>Show all points again (0 or a double click)</source>
        <translation>Wieder alle Punkte zeigen (0 oder ein Doppelklick)</translation>
    </message>
    <message>
        <source>The wheel, + and - zoom; the middle button, or Shift with the left one, drags; 0 or a double click shows all again.</source>
        <translation>Das Mausrad, + und - zoomen; die mittlere Taste oder Umschalt mit der linken verschiebt; 0 oder ein Doppelklick zeigt wieder alles.</translation>
    </message>
    <message>
        <source>zoomed in</source>
        <translation>vergrößert</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::SampleView</name>
    <message>
        <source>Samples</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>There are no samples.</source>
        <translation>Es gibt keine Bilder.</translation>
    </message>
    <message>
        <source>No sample passes this filter.</source>
        <translation>Kein Bild passt zum Filter.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Sample %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>markiert</translation>
    </message>
    <message>
        <source>wrong label</source>
        <translation>falsch beschriftet</translation>
    </message>
    <message>
        <source>atypical</source>
        <translation>untypisch</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::ScoreComparison</name>
    <message>
        <source>Samples that two scores accept and reject</source>
        <translation>Bilder, die zwei Scores annehmen und ablehnen</translation>
    </message>
    <message>
        <source>Samples that the two scores judge differently</source>
        <translation>Bilder, die die beiden Scores verschieden beurteilen</translation>
    </message>
    <message>
        <source>Score to compare with</source>
        <translation>Score, mit dem verglichen wird</translation>
    </message>
    <message>
        <source>Compare &amp;with</source>
        <translation>&amp;Vergleich mit</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>%1 only</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Samples that both scores accept as ID</source>
        <translation>Bilder, die beide Scores als ID annehmen</translation>
    </message>
    <message>
        <source>Accepted as ID by the first score alone</source>
        <translation>Nur vom ersten Score als ID angenommen</translation>
    </message>
    <message>
        <source>Accepted as ID by the second score alone</source>
        <translation>Nur vom zweiten Score als ID angenommen</translation>
    </message>
    <message>
        <source>Samples that both scores reject</source>
        <translation>Bilder, die beide Scores ablehnen</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Accepted by</source>
        <translation>Angenommen von</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>als %1</translation>
    </message>
    <message>
        <source>%1 #%2</source>
        <translation>%1 #%2</translation>
    </message>
    <message>
        <source>Each score accepts at its own threshold, the highest that keeps the share of the ID samples which the plot&apos;s threshold keeps.</source>
        <translation>Jeder Score nimmt an seiner eigenen Schwelle an: der höchsten, die denselben Anteil der ID-Bilder behält wie die Schwelle des Plots.</translation>
    </message>
    <message numerus="yes">
        <source>Thresholds %1 and %2, each keeping %3 of the ID samples: %Ln sample(s) are judged differently.</source>
        <translation>
            <numerusform>Schwellen %1 und %2, jede behält %3 der ID-Bilder: %Ln Bild wird verschieden beurteilt.</numerusform>
            <numerusform>Schwellen %1 und %2, jede behält %3 der ID-Bilder: %Ln Bilder werden verschieden beurteilt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>midstage::widgets::ScorePlot</name>
    <message>
        <source>%1: %2, epoch %3</source>
        <translation>%1: %2, Epoche %3</translation>
    </message>
    <message>
        <source>Distributions of the score, ROC and precision-recall curves</source>
        <translation>Verteilungen des Scores, ROC- und Präzisions-Trefferquoten-Kurven</translation>
    </message>
    <message>
        <source>Drag the threshold, or move it with Left and Right (with Shift in larger steps); Up and Down change the share of ID samples that it keeps by one point; Home or a double click brings back the threshold that keeps 95 %. The operating points on the curves can be dragged too.</source>
        <translation>Die Schwelle ziehen oder mit Links und Rechts verschieben (mit Umschalt in größeren Schritten); Auf und Ab ändern den Anteil der ID-Bilder, den sie behält, um einen Punkt; Pos1 oder ein Doppelklick holt die Schwelle zurück, die 95 % behält. Auch die Arbeitspunkte auf den Kurven lassen sich ziehen.</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>False-positive rate</source>
        <translation>Falsch-Positiv-Rate</translation>
    </message>
    <message>
        <source>True-positive rate</source>
        <translation>Richtig-Positiv-Rate</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>AUROC of A</source>
        <translation>AUROC von A</translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::ScoreTable</name>
    <message>
        <source>Sets, what the threshold accepts of them, and how well the score separates them</source>
        <translation>Mengen, was die Schwelle von ihnen annimmt und wie gut der Score sie trennt</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>FPR95</source>
        <translation>FPR95</translation>
    </message>
    <message>
        <source>AUPR-in</source>
        <translation>AUPR-in</translation>
    </message>
    <message>
        <source>Tick an OOD set off to leave it out of the plots; means over sets keep it.</source>
        <translation>Den Haken einer OOD-Menge entfernen, um sie in den Plots wegzulassen; in den Mitteln über Mengen bleibt sie.</translation>
    </message>
    <message>
        <source>Share of the samples whose score reaches the threshold: of the ID set the true-positive rate, of OOD sets the false-positive rate</source>
        <translation>Anteil der Bilder, deren Score die Schwelle erreicht: bei der ID-Menge die Richtig-Positiv-Rate, bei OOD-Mengen die Falsch-Positiv-Rate</translation>
    </message>
    <message>
        <source>Mean of OOD sets</source>
        <translation>Mittel der OOD-Mengen</translation>
    </message>
    <message>
        <source>Unweighted; without sets for validation</source>
        <translation>Ungewichtet; ohne Mengen für die Validierung</translation>
    </message>
    <message>
        <source>%1 (validation)</source>
        <translation>%1 (Validierung)</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::ScoreView</name>
    <message>
        <source>Sets</source>
        <translation>Mengen</translation>
    </message>
    <message>
        <source>Most wrong</source>
        <translation>Größte Fehler</translation>
    </message>
    <message>
        <source>Two scores</source>
        <translation>Zwei Scores</translation>
    </message>
    <message>
        <source>The OOD samples of the highest and the ID samples of the lowest score</source>
        <translation>Die OOD-Bilder mit dem höchsten und die ID-Bilder mit dem niedrigsten Score</translation>
    </message>
    <message>
        <source>Which samples another score judges differently</source>
        <translation>Welche Bilder ein anderer Score anders beurteilt</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A: %1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B: %1</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::ScoredSamples</name>
    <message>
        <source>OOD samples most wrongly accepted</source>
        <translation>Am sichersten angenommene OOD-Bilder</translation>
    </message>
    <message>
        <source>ID samples most wrongly rejected</source>
        <translation>Am sichersten abgelehnte ID-Bilder</translation>
    </message>
    <message>
        <source>%1 #%2</source>
        <translation>%1 #%2</translation>
    </message>
    <message>
        <source>#%1 · %2</source>
        <translation>#%1 · %2</translation>
    </message>
    <message>
        <source>→ %1</source>
        <translation>→ %1</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>als %1</translation>
    </message>
    <message>
        <source>%1: class %2, predicted %3, score %4</source>
        <translation>%1: Klasse %2, Vorhersage %3, Score %4</translation>
    </message>
    <message>
        <source>%1: predicted %2, score %3</source>
        <translation>%1: Vorhersage %2, Score %3</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::SeedsPlot</name>
    <message>
        <source>Curves over seeds</source>
        <translation>Kurven über Seeds</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::SweepFields</name>
    <message>
        <source>Repeat…</source>
        <translation>Wiederholen…</translation>
    </message>
    <message>
        <source>once, or 0-4 or 0, 1, 2</source>
        <translation>einmal, oder 0-4 oder 0, 1, 2</translation>
    </message>
    <message>
        <source>for example 0.1, 0.05, 0.01</source>
        <translation>zum Beispiel 0.1, 0.05, 0.01</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source>One run with each of these seeds, in place of the one above; Compare then shows mean and deviation</source>
        <translation>Ein Lauf mit jedem dieser Seeds, statt des Seeds oben; der Vergleich zeigt dann Mittel und Abweichung</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>Variieren</translation>
    </message>
    <message>
        <source>One run with each value of this setting, in place of the one above</source>
        <translation>Ein Lauf mit jedem Wert dieser Einstellung, statt des Werts oben</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>With commas between; with seeds each value is run with each seed</source>
        <translation>Durch Kommas getrennt; mit Seeds läuft jeder Wert mit jedem Seed</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>midstage::widgets::TrainingPlots</name>
    <message>
        <source>Training plots</source>
        <translation>Trainingsplots</translation>
    </message>
    <message>
        <source>%1 (%)</source>
        <translation>%1 (%)</translation>
    </message>
    <message>
        <source>Constraint c</source>
        <translation>Schranke c</translation>
    </message>
    <message>
        <source>and %1 older</source>
        <translation>und %1 ältere</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Loss (nats)</source>
        <translation>Verlust (nats)</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Accuracy (%)</source>
        <translation>Genauigkeit (%)</translation>
    </message>
    <message>
        <source>Epoch since the parent&apos;s checkpoint</source>
        <translation>Epoche seit dem Checkpoint des Ursprungs</translation>
    </message>
</context>
</TS>
