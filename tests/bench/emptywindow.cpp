// SPDX-License-Identifier: GPL-3.0-or-later
// The minimal Qt program with a window and one line in it: the baseline of the start, and of rest.
#include <QApplication>
#include <QLabel>
#include <QMainWindow>

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QMainWindow window;
    window.setCentralWidget(new QLabel(QStringLiteral("License Console"), &window));
    window.resize(1240, 776);
    window.show();
    return QApplication::exec();
}
