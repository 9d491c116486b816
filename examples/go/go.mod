module tallystick.example/testee

go 1.22
