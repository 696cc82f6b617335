// SPDX-License-Identifier: GPL-3.0-or-later
// The minimal Qt program with a window: the baseline of the start-up.
#include <QApplication>
#include <QMainWindow>

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1240, 776);
    window.show();
    return QApplication::exec();
}
