<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
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
</TS>
