<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>Comparison</name>
    <message numerus="yes">
        <source>The difference is the mean over %n training(s) that both have.</source>
        <translation>
            <numerusform>The difference is the mean over %n training that both have.</numerusform>
            <numerusform>The difference is the mean over %n trainings that both have.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowUps</name>
    <message numerus="yes">
        <source>%1, %n epoch(s)</source>
        <translation>
            <numerusform>%1, %n epoch</numerusform>
            <numerusform>%1, %n epochs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MaskPlot</name>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n mask</numerusform>
            <numerusform>%n masks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SampleData</name>
    <message numerus="yes">
        <source>Epoch %1 under %n mask(s) of keep fraction %2</source>
        <translation>
            <numerusform>Epoch %1 under %n mask of keep fraction %2</numerusform>
            <numerusform>Epoch %1 under %n masks of keep fraction %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScoreValues</name>
    <message numerus="yes">
        <source>It lets %1 of OOD pass (mean of %n set(s)).</source>
        <translation>
            <numerusform>It lets %1 of OOD pass (mean of %n set).</numerusform>
            <numerusform>It lets %1 of OOD pass (mean of %n sets).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Seeds</name>
    <message numerus="yes">
        <source>Over %n seed(s)</source>
        <translation>
            <numerusform>Over %n seed</numerusform>
            <numerusform>Over %n seeds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>midstage::app::CloseGuard</name>
    <message numerus="yes">
        <source>%n run(s) wait for it. If you stop it, they are not begun and stay in the list:</source>
        <translation>
            <numerusform>%n run waits for it. If you stop it, it is not begun and stays in the list:</numerusform>
            <numerusform>%n runs wait for it. If you stop it, they are not begun and stay in the list:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>midstage::app::CompareTab</name>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n ticked</numerusform>
            <numerusform>%n ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>midstage::app::ExperimentController</name>
    <message numerus="yes">
        <source>Start %n run(s)</source>
        <translation>
            <numerusform>Start %n run</numerusform>
            <numerusform>Start %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>midstage::app::MainWindow</name>
    <message numerus="yes">
        <source>%n run(s) wait</source>
        <translation>
            <numerusform>%n run waits</numerusform>
            <numerusform>%n runs wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) waited or were under way when the window was closed.</source>
        <translation>
            <numerusform>%n run waited or was under way when the window was closed.</numerusform>
            <numerusform>%n runs waited or were under way when the window was closed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are left.</source>
        <translation>
            <numerusform>%n run is left.</numerusform>
            <numerusform>%n runs are left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) of the queue were not continued: they, or runs that they start from, are not in their folders any more or have finished meanwhile.</source>
        <translation>
            <numerusform>%n run of the queue was not continued: it, or a run that it starts from, is not in its folder any more or has finished meanwhile.</numerusform>
            <numerusform>%n runs of the queue were not continued: they, or runs that they start from, are not in their folders any more or have finished meanwhile.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>midstage::app::QueueController</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>midstage::app::RunKeeper</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) that have not begun start from %1. Delete them with it?</source>
        <translation>
            <numerusform>%n run that has not begun starts from %1. Delete it as well?</numerusform>
            <numerusform>%n runs that have not begun start from %1. Delete them with it?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>midstage::app::SampleExporter</name>
    <message numerus="yes">
        <source>%Ln sample(s) saved as %1</source>
        <translation>
            <numerusform>%Ln sample saved as %1</numerusform>
            <numerusform>%Ln samples saved as %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) written to %1</source>
        <translation>
            <numerusform>%Ln image written to %1</numerusform>
            <numerusform>%Ln images written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>midstage::widgets::PlayControl</name>
    <message numerus="yes">
        <source>%n checkpoint(s) a second</source>
        <translation>
            <numerusform>%n checkpoint a second</numerusform>
            <numerusform>%n checkpoints a second</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>midstage::widgets::QueuePanel</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, more than %2 left (not known of %n)</source>
        <translation>
            <numerusform>%1, more than %2 left (not known of %n)</numerusform>
            <numerusform>%1, more than %2 left (not known of %n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Continue queue (%n run(s))</source>
        <translation>
            <numerusform>Continue queue (%n run)</numerusform>
            <numerusform>Continue queue (%n runs)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>midstage::widgets::RunListPanel</name>
    <message numerus="yes">
        <source>%n hidden by the filter.</source>
        <translation>
            <numerusform>%n hidden by the filter.</numerusform>
            <numerusform>%n hidden by the filter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>midstage::widgets::SampleGallery</name>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation>
            <numerusform>%Ln sample</numerusform>
            <numerusform>%Ln samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>midstage::widgets::SampleScatter</name>
    <message numerus="yes">
        <source>%Ln point(s)</source>
        <translation>
            <numerusform>%Ln point</numerusform>
            <numerusform>%Ln points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s), %1 without a value to show</source>
        <translation>
            <numerusform>%Ln point, %1 without a value to show</numerusform>
            <numerusform>%Ln points, %1 without a value to show</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>midstage::widgets::SampleView</name>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation>
            <numerusform>%Ln sample</numerusform>
            <numerusform>%Ln samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>midstage::widgets::ScoreComparison</name>
    <message numerus="yes">
        <source>Thresholds %1 and %2, each keeping %3 of the ID samples: %Ln sample(s) are judged differently.</source>
        <translation>
            <numerusform>Thresholds %1 and %2, each keeping %3 of the ID samples: %Ln sample is judged differently.</numerusform>
            <numerusform>Thresholds %1 and %2, each keeping %3 of the ID samples: %Ln samples are judged differently.</numerusform>
        </translation>
    </message>
</context>
</TS>
