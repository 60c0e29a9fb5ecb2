<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
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
    <name>midstage::app::MainWindow</name>
    <message numerus="yes">
        <source>%n run(s) wait</source>
        <translation>
            <numerusform>%n run waits</numerusform>
            <numerusform>%n runs wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>midstage::app::RunCommands</name>
    <message numerus="yes">
        <source>%n run(s) that were to start from it will have nothing to start from.</source>
        <translation>
            <numerusform>%n run that was to start from it will have nothing to start from.</numerusform>
            <numerusform>%n runs that were to start from it will have nothing to start from.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>midstage::widgets::SampleView</name>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
</context>
</TS>
